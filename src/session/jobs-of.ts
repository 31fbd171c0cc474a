import type { Config } from '../config.js'
import { DEFAULTS } from '../config.js'
import { EDITION_TABLE } from '../editions/table.js'
import { EDITIONS, type Job } from '../model/build.js'
import type { Guide } from '../model/guide.js'
import { plan } from '../plan/index.js'
import { selectAll } from '../select/index.js'

/** Every job of a build. Throws as `select`. */
export function jobsOf(guide: Guide, config: Config): Job[] {
  const selections = selectAll(guide, config.filter, {
    seed: DEFAULTS.seed,
    byCategory: config.byCategory,
  })
  const editions = EDITIONS.filter(name => config.editions === null || config.editions.includes(name))
  return plan(selections, editions, EDITION_TABLE)
}
