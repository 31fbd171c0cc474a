import { createMessage } from '../../diagnostics.js'
import type { Message } from '../../model/message.js'
import type { SandboxState } from '../../model/sandbox.js'
import type { Failure } from './attempt.js'
import { SANDBOX_NOTES } from './sandbox.js'

/** What the build's report says about the browser that was started. */
export function browserMessages(passedOver: Failure[], sandbox: SandboxState): Message[] {
  const named = passedOver.find(({ kind }) => kind === 'environment')
  const note = SANDBOX_NOTES[sandbox]
  return [
    ...(named === undefined
      ? []
      : [
          createMessage(
            'browser-passed-over',
            null,
            `The browser ${named.path} named in PUPPETEER_EXECUTABLE_PATH does not work: ${named.reason}`,
            `Another one was used. ${named.hint ?? 'Unset the variable or correct it.'}`,
          ),
        ]),
    ...(note === null ? [] : [createMessage('sandbox-off', null, note.text, note.hint)]),
  ]
}
