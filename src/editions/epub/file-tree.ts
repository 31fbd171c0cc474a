/** The part of JSZip that epub-gen-memory fills, as a map: files stay what they are until they are packed. */
export class FileTree {
  readonly files: Map<string, Uint8Array>
  readonly #prefix: string

  constructor(files = new Map<string, Uint8Array>(), prefix = '') {
    this.files = files
    this.#prefix = prefix
  }

  folder(name: string): FileTree {
    return new FileTree(this.files, `${this.#prefix}${name}/`)
  }

  /** Throws when there is one of this path already: a file would be lost. */
  file(name: string, content: string | Uint8Array): void {
    const path = this.#prefix + name
    if (this.files.has(path)) throw new Error(`Two files of the e-book are named ${path}`)
    this.files.set(path, typeof content === 'string' ? Buffer.from(content) : content)
  }
}
