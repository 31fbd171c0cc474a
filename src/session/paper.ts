import { type Config, DEFAULTS } from '../config.js'
import type { GuideSettings } from '../model/guide.js'
import { PAPERS, type PaperName } from '../model/paper.js'

/** The paper of a build: the flag's, else that of guide.yaml. */
export function paperOf({ paper }: Config, settings: GuideSettings): PaperName {
  const known = Object.keys(PAPERS) as PaperName[]
  return known.find(name => name === paper) ?? settings.paper ?? DEFAULTS.paper
}
