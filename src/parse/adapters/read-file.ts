import type { Kind } from '../../memory/memory.js'
import type { Reader } from '../markdown/reader.js'
import { textOf } from '../source/read-text.js'
import type { SourceRoot } from '../source/root.js'
import type { Fragment } from '../text/fragment.js'
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

/** A Markdown file that is one section, read and not yet parsed. */
export interface FoundFile {
  /** What is to be parsed; null when nothing is: it cannot be read, or is known. */
  fragment: Fragment | null
  /** Parses it. What is wrong with it is reported. */
  section(): Section
}

/** Reads a file. One that has not changed since an earlier reading is the very section of then. */
export async function findFile(
  root: SourceRoot,
  path: string,
  name: Section['name'],
  report: Report,
  reader: Reader,
): Promise<FoundFile> {
  const { memory } = reader
  const shown = root.shown(path)
  const outcome = await root.read(path, LIMITS.text)
  const readings = memory.shelf(READINGS)
  const key = `${root.absolute}\0${shown}\0${path}`
  const known = readings.get(key)
  if (known !== undefined && outcome.ok && Buffer.compare(known.bytes, outcome.bytes) === 0) {
    known.said.repeat(report)
    return { fragment: null, section: () => known.section }
  }
  const said = saying(report)
  const fragment = textOf(outcome, path, shown, said.report)
  if (fragment === null || !outcome.ok)
    return { fragment: null, section: () => lostSection(path, shown, name) }
  const section = (): Section => {
    const made = readSection(fragment, name, said.report, reader)
    if (!memory.isLasting) return made
    const kept = { ...made, kept: new Map() }
    readings.set(key, { bytes: outcome.bytes, section: kept, said })
    return kept
  }
  return { fragment, section }
}
