/** `auto`: with it wherever the system lets the browser have it; `require`: an error where it does not; `off`: never. */
export const SANDBOX_MODES = ['auto', 'require', 'off'] as const

export type SandboxMode = (typeof SANDBOX_MODES)[number]

/** Whether a browser runs in its sandbox, and why not. */
export type SandboxState =
  | 'on'
  /** Chromium has none for root. */
  | 'root'
  /** It was switched off. */
  | 'off'
  /** The system does not let ordinary users have it (no user namespaces). */
  | 'refused'
