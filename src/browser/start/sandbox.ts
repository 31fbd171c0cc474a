import type { SandboxState } from '../../model/sandbox.js'
import type { BrowserOptions } from '../options.js'

/** What to try first. Chromium refuses its sandbox to root; everybody else gets it unless they switched it off. */
export function firstSandbox({ sandbox, uid }: BrowserOptions): SandboxState {
  if (sandbox === 'off') return 'off'
  return uid === 0 ? 'root' : 'on'
}

const LINUX_REMEDY = [
  'To let the browser have it: on Ubuntu 23.10 and later',
  '    sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  'on other systems `sudo sysctl -w kernel.unprivileged_userns_clone=1` or a `user.max_user_namespaces` above 0, in a container a seccomp',
  "profile that allows user namespaces; or install the distribution's Chromium or Google Chrome, which bring their own permission, and name it",
  'in PUPPETEER_EXECUTABLE_PATH.',
].join('\n    ')

/** How a browser gets its sandbox, and what to do without one, by what stands in the way. */
const REMEDIES = {
  root: 'Build as another user, or without `--sandbox require` if the guide is your own.',
  refused: `${LINUX_REMEDY} Or build without \`--sandbox require\` if the guide is your own.`,
}

export const SANDBOX_MISSING = {
  root: { reason: 'Chromium has no sandbox for root', hint: REMEDIES.root },
  refused: { reason: 'the system refuses the browser its sandbox', hint: REMEDIES.refused },
} as const

/** What a report says of a browser without its sandbox; null where it has one. */
export const SANDBOX_NOTES: Record<SandboxState, { text: string; hint: string | null } | null> = {
  on: null,
  root: {
    text: 'The browser ran without its sandbox, because Chromium has none for root. A guide by a stranger is better built by another user.',
    hint: null,
  },
  off: { text: 'The browser ran without its sandbox, as --no-sandbox asks.', hint: null },
  refused: {
    text: 'The browser ran without its sandbox, because this system refuses it to ordinary users. That is no matter for a guide of your own; with one by a stranger, `--sandbox require` makes it an error.',
    hint: LINUX_REMEDY,
  },
}
