import { bundledLanguages } from 'shiki/langs'

/** Whether there is a grammar of that name. */
export function isBundled(name: string): name is keyof typeof bundledLanguages {
  return Object.hasOwn(bundledLanguages, name)
}
