import { COMPILED, type Config, resolveDate, TEMPLATES } from '../config.js'
import type { Memory } from '../memory/memory.js'
import type { Guide } from '../model/guide.js'
import { createRenderer, type Renderer } from '../render/index.js'
import { paperOf } from './paper.js'
import { resolveTheme } from './theme.js'
import { themeReading } from './theme-reading.js'

/** The renderer dressed as flags and guide.yaml ask; flags win. */
export async function openRenderer(
  guide: Guide,
  config: Config,
  memory?: Memory,
  highlighted?: Promise<void>,
): Promise<Renderer> {
  return createRenderer({
    guide,
    theme: await resolveTheme(config, guide),
    templates: TEMPLATES,
    reading: themeReading(config.cwd),
    paper: paperOf(config, guide.settings),
    compiled: COMPILED,
    sheet: { pages: config.pages, isFolded: config.fold },
    split: config.split || guide.settings.web.split,
    ...(memory === undefined ? {} : { memory }),
    ...(highlighted === undefined ? {} : { highlighted }),
    date: resolveDate(guide.settings, config.machine.env),
  })
}
