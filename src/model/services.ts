import type { Browser } from 'puppeteer'

/** What emitters get from the edge. */
export interface Services {
  /** The one browser of the build, started at first use. */
  browser(): Promise<Browser>
  signal: AbortSignal
  /** Limit for one print, in ms; null: 60 s and 100 ms a page. */
  timeoutMs: number | null
  /** Words of progress inside a job ("measuring", "printing"). */
  note(text: string): void
}
