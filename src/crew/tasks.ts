import type { Task } from '../model/crew.js'
import { PARSING, parseThere } from '../parse/markdown/parsing.js'
import { HIGHLIGHTING } from '../render/code/highlighting.js'

/** What the threads of the crew can do, by the name of the work. */
export const TASKS: Readonly<Record<string, Task>> = {
  [PARSING.task]: parseThere,
  // Loaded when called: a thread that only parses needs no grammars.
  [HIGHLIGHTING.task]: async texts =>
    (await import('../render/code/highlight-there.js')).highlightThere(texts),
}
