import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  role?: string
  alt?: string
  children?: (Node | { type: string })[]
}

export interface Structure {
  /** Alternative texts in reading order. */
  alternatives: string[]
  /** The types of structure elements as a reader of PDF 1.7 takes them. */
  roles: Set<string>
  /** What the outline says of each entry of its first level: negative if it is shown closed. */
  outlineCounts: (number | undefined)[]
}

/** Tags and outline of a PDF as pdfjs sees them. */
export async function readStructure(bytes: Uint8Array): Promise<Structure> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const found: Structure = { alternatives: [], roles: new Set(), outlineCounts: [] }
  const walk = (node: Node): void => {
    if (node.alt !== undefined) found.alternatives.push(node.alt)
    if (node.role !== undefined) found.roles.add(node.role)
    for (const child of node.children ?? []) if (!('type' in child)) walk(child)
  }
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const tree = await (await document.getPage(number)).getStructTree()
      if (tree !== null) walk(tree as Node)
    }
    found.outlineCounts = ((await document.getOutline()) ?? []).map(({ count }) => count)
    return found
  } finally {
    await task.destroy()
  }
}
