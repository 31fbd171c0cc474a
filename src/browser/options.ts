import type { SandboxMode } from '../model/sandbox.js'

/** What the search for a browser has to know of the machine. The edge passes it in; nothing below reads the process. */
export interface BrowserOptions {
  /** PUPPETEER_EXECUTABLE_PATH, PUPPETEER_CACHE_DIR, PATH, XDG_CACHE_HOME, LOCALAPPDATA … are read from it; the browser inherits it. */
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  /** As `process.arch`: x64, arm64 … */
  architecture: string
  /** Numeric user id; null where there is none (Windows). */
  uid: number | null
  /** Home folder of the user. */
  home: string
  /** Folder for the browser's throw-away profile. */
  temporaryFolder: string
  /** The browser's own sandbox. `auto` goes without where the system has none for us (for root, without user namespaces). */
  sandbox: SandboxMode
  /** Ends unpacking and launching. */
  signal: AbortSignal
  /** Words of progress: unpacking takes seconds. */
  note(text: string): void
}
