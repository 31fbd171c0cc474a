import { CONTAINERS, type ContainerName } from '../../model/guide.js'

/** What other tools call their call-outs. */
const NAMES: Record<string, ContainerName> = {
  ...Object.fromEntries(
    'abstract example faq hint important info note question quote see seealso success summary todo'
      .split(' ')
      .map(name => [name, 'tip' as const]),
  ),
  ...Object.fromEntries(
    'alert attention bug caution danger error fail failure'
      .split(' ')
      .map(name => [name, 'warning' as const]),
  ),
  gotcha: 'pitfall',
  trap: 'pitfall',
}

/** The container to write for a call-out of another tool (`note`, `!!! danger`, `[!INFO]`); null for a name that is none. */
export function containerFor(name: string): ContainerName | null {
  const lower = name.toLowerCase()
  return CONTAINERS.find(known => known === lower) ?? NAMES[lower] ?? null
}
