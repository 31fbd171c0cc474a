import type { Config } from '../config.js'
import { DEFAULTS } from '../config.js'
import type { EditionTable } from '../editions/edition.js'
import { EDITIONS, type Job } from '../model/build.js'
import type { Guide } from '../model/guide.js'
import { plan } from '../plan/index.js'
import { selectAll } from '../select/index.js'

/** What is to be made of a guide: which questions, in which editions. */
export type PlanRequest = Pick<Config, 'filter' | 'editions' | 'byCategory'>

/** Every job of a request. Throws as `select`. */
export function jobsOf(guide: Guide, request: PlanRequest, table: EditionTable): Job[] {
  const { filter, byCategory, editions } = request
  const selections = selectAll(guide, filter, { seed: DEFAULTS.seed, byCategory })
  const wanted = EDITIONS.filter(name => editions === null || editions.includes(name))
  return plan(selections, wanted, table)
}
