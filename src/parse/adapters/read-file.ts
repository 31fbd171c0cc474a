import type { Kind, Memory } from '../../memory/memory.js'
import { textOf } from '../source/read-text.js'
import type { SourceRoot } from '../source/root.js'
import { LIMITS } from '../text/limits.js'
import { type Report, type Said, saying } from '../text/report.js'
import type { Section } from './guide-source.js'
import { lostSection, readSection } from './read-section.js'

/** A file as it was read, its bytes, and what was said of it. */
interface Reading {
  bytes: Uint8Array
  section: Section
  said: Said
}

const READINGS: Kind<Reading> = {}

/** Reads a Markdown file that is one section. One that has not changed since an earlier reading is the very section of then. */
export async function readFile(
  root: SourceRoot,
  path: string,
  name: Section['name'],
  report: Report,
  memory: Memory,
): Promise<Section> {
  const shown = root.shown(path)
  const outcome = await root.read(path, LIMITS.text)
  const readings = memory.shelf(READINGS)
  const key = `${root.absolute}\0${shown}\0${path}`
  const known = readings.get(key)
  if (known !== undefined && outcome.ok && Buffer.compare(known.bytes, outcome.bytes) === 0) {
    known.said.repeat(report)
    return known.section
  }
  const said = saying(report)
  const fragment = textOf(outcome, path, shown, said.report)
  if (fragment === null || !outcome.ok) return lostSection(path, shown, name)
  const section = readSection(fragment, name, said.report)
  if (!memory.isLasting) return section
  const kept = { ...section, kept: new Map() }
  readings.set(key, { bytes: outcome.bytes, section: kept, said })
  return kept
}
