import { join } from 'node:path'
import { COMPILED } from '../../../../src/config.js'
import { renderEpub } from '../../../../src/editions/epub/document.js'
import { emitEpub } from '../../../../src/editions/epub/emit.js'
import { select } from '../../../../src/index.js'
import type { Guide } from '../../../../src/model/guide.js'
import type { Services } from '../../../../src/model/services.js'
import { loadGuide } from '../../../../src/parse/index.js'
import { createRenderer } from '../../../../src/render/index.js'
import { TEMPLATES, writeFiles } from '../../../end-to-end/support/folders.js'
import { bytesOf } from '../../../support/bytes-of.js'
import { READING } from '../../../support/theme-reading.js'

/** A guide of these files, read, changed and made into an EPUB. */
export async function buildEpub(
  folder: string,
  files: Record<string, string | Uint8Array>,
  services: Services,
  change: (guide: Guide) => void = () => {},
): Promise<Uint8Array> {
  const { guide, messages } = await loadGuide('.', { cwd: writeFiles(join(folder, 'guide'), files) })
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (guide === null || errors.length > 0) throw new Error(JSON.stringify(errors, null, 1))
  change(guide)
  const { date } = guide.settings
  const renderer = await createRenderer({
    guide,
    theme: 'classic',
    templates: TEMPLATES,
    reading: READING,
    paper: 'a4',
    date,
    compiled: COMPILED,
    split: false,
  })
  return bytesOf(await emitEpub(await renderEpub(select(guide), renderer), services))
}
