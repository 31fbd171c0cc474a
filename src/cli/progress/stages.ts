import type { StageName } from '../../model/build.js'

/** What goes on, in words. */
export const STAGES = {
  parse: 'reading the guide',
  plan: 'planning',
  browser: 'starting the browser',
  render: 'rendering',
  emit: 'making the file',
  write: 'writing',
} as const satisfies Record<StageName, string>
