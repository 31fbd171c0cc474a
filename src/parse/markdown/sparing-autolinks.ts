import type { Root } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import { visit } from '../../visit.js'

/** What a bare address cannot do without: https://github.github.com/gfm/#autolinks-extension- */
const ADDRESS = /@|www\.|https?:\/\//i

/**
 * Lets remark-gfm look for bare addresses only in trees whose text holds what one begins with. It searches every text a second time, an eighth of what
 * parsing takes. Use after remark-gfm.
 */
export function remarkSparingAutolinks(this: Processor): void {
  const extensions = (this.data().fromMarkdownExtensions ?? []).flat(2) as Extension[]
  if (!extensions.some(({ transforms }) => transforms))
    throw new Error('remarkSparingAutolinks has to stand after remark-gfm')
  this.data().fromMarkdownExtensions = extensions.map(extension =>
    extension.transforms === undefined || extension.transforms === null
      ? extension
      : { ...extension, transforms: extension.transforms.map(sparing) },
  )
}

type Transform = NonNullable<Extension['transforms']>[number]

function sparing(transform: Transform): Transform {
  return tree => (holdsAddress(tree) ? transform(tree) : tree)
}

function holdsAddress(tree: Root): boolean {
  let found = false
  visit(tree, 'text', ({ value }) => {
    found ||= ADDRESS.test(value)
  })
  return found
}
