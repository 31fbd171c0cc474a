import type { Element } from 'hast'
import { h } from 'hastscript'
import type { RenderContext } from '../../renderer/context.js'

/** The box of a task list as a drawing with a name: form controls have no place on paper or in an e-book. */
export function taskBox(done: boolean, { renderer: { words } }: RenderContext): Element {
  const className = done ? ['task-box', 'done'] : ['task-box']
  return h('span', { className, role: 'img', ariaLabel: done ? words.done : words.open })
}
