/** The render stage: records → trees and strings that every edition is made of. */
export { renderInline, renderIntroduction, renderQuestion } from './answer/flow.js'
export { MEDIUM_NAMES, type MediumName } from './answer/medium-name.js'
export { checkGlyphs } from './renderer/check-glyphs.js'
export { createContext, type RenderContext } from './renderer/context.js'
export { createRenderer, type Renderer, type RendererOptions } from './renderer/renderer.js'
export { checkTables, type Holder } from './tables/check-tables.js'
export { loadTheme } from './theme/load.js'
export { roomForPictures } from './theme/room-for-pictures.js'
