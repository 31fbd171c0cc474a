/** What the messages of a build mean for it. */
import type { Message } from '../model/message.js'

/** With `strict`, warnings become errors. */
export function judge(messages: readonly Message[], strict: boolean): Message[] {
  return messages.map(message =>
    strict && message.severity === 'warning' ? { ...message, severity: 'error' } : message,
  )
}

export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some(message => message.severity === 'error')
}

/** The same problem met in several jobs is one message. */
export function withoutRepeats(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map(message => [JSON.stringify(message), message])).values()]
}
