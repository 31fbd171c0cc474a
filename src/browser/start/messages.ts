import { createMessage } from '../../diagnostics.js'
import type { Message } from '../../model/message.js'
import type { BrowserOptions } from '../options.js'
import type { Failure } from './attempt.js'
import { usesSandbox } from './flags.js'

/** What the build's report says about the browser that was started. */
export function browserMessages(passedOver: Failure[], options: BrowserOptions): Message[] {
  const named = passedOver.find(({ kind }) => kind === 'environment')
  return [
    ...(named === undefined
      ? []
      : [
          createMessage(
            'browser-passed-over',
            null,
            `The browser ${named.path} named in PUPPETEER_EXECUTABLE_PATH does not work: ${named.reason}`,
            'Another one was used. Unset the variable or correct it.',
          ),
        ]),
    ...(usesSandbox(options) ? [] : [createMessage('sandbox-off', null, SANDBOX_OFF[whyOff(options)])]),
  ]
}

const SANDBOX_OFF = {
  root: 'The browser ran without its sandbox, because Chromium has none for root. A guide by a stranger is better built by another user.',
  asked: 'The browser ran without its sandbox, as --no-sandbox asks.',
}

function whyOff({ sandbox }: BrowserOptions): keyof typeof SANDBOX_OFF {
  return sandbox ? 'root' : 'asked'
}
