import type { EmittedFile } from '../model/build.js'

/** What was made is kept until this many others were. */
const KEPT = 6

/** Editions made for the page, by the address they are shown at. */
export interface Artifacts {
  /** Makes what `key` asks for, unless it is there; one after the other. Gives its address. */
  make(key: string, work: () => Promise<EmittedFile>): Promise<{ name: string; address: string }>
  at(path: string): EmittedFile | null
}

export function createArtifacts(): Artifacts {
  const kept = new Map<string, { address: string; file: EmittedFile }>()
  let last: Promise<unknown> = Promise.resolve()
  let count = 0
  const nameOf = ({ path }: EmittedFile): string => path.slice(path.lastIndexOf('/') + 1)
  return {
    make: (key, work) => {
      const made = last.then(async () => {
        const known = kept.get(key)
        const file = known?.file ?? (await work())
        const address = known?.address ?? `/artifact/${++count}/${nameOf(file)}`
        kept.delete(key)
        kept.set(key, { address, file })
        const [oldest] = kept.keys()
        if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
        return { name: nameOf(file), address }
      })
      last = made.catch(() => {})
      return made
    },
    at: path => [...kept.values()].find(({ address }) => address === path)?.file ?? null,
  }
}
