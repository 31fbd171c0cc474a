import { type Config, TEMPLATES } from '../config.js'
import { VademecumError } from '../diagnostics.js'
import type { GuideSettings } from '../model/guide.js'
import type { PictureRoom } from '../model/picture.js'
import { loadTheme, roomForPictures } from '../render/index.js'
import { paperOf } from './paper.js'
import { resolveTheme } from './theme.js'
import { themeReading } from './theme-reading.js'

/** The room for a picture on the pages of a build; null when its theme is wrong, which is told where the guide is dressed in it. */
export async function pictureRoom(config: Config, settings: GuideSettings): Promise<PictureRoom | null> {
  try {
    const { layouts } = await loadTheme(
      await resolveTheme(config, { root: config.guide, settings }),
      TEMPLATES,
      themeReading(config.cwd),
    )
    return roomForPictures(layouts[paperOf(config, settings)])
  } catch (error) {
    if (error instanceof VademecumError) return null
    throw error
  }
}
