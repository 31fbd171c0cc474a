/** The render stage: records → finished documents. */
export { renderCheatSheet } from './cheat-sheet.js'
export { createContext, type RenderContext } from './context.js'
export { renderEpub } from './epub.js'
export { renderInline, renderIntroduction, renderQuestion } from './flow.js'
export { checkGlyphs } from './fonts/check-glyphs.js'
export { renderHandbook } from './handbook.js'
export { createRenderer, type Renderer, type RendererOptions } from './renderer.js'
export { TARGET_NAMES, type TargetName } from './target-name.js'
