import type { Task } from '../model/crew.js'
import { PARSING, parseThere } from '../parse/markdown/parsing.js'

/** What the threads of the crew can do, by the name of the work. */
export const TASKS: Readonly<Record<string, Task>> = {
  [PARSING.task]: parseThere,
}
