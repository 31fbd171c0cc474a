/** The names of the parts of a drawing, as XML wants them: each once, each a name. */
export interface DrawingIds {
  /** The id for a part that is written with this one; null when it is taken. */
  claim(id: string): string | null
  /** The id under which a part is found. */
  refer(id: string): string
}

/** https://www.w3.org/TR/xml-names/#NT-NCName, in the letters that all readers know. */
const NAME = /^[A-Za-z_][\w.-]{0,200}$/

/** A name that XML does not take becomes one of the same bytes in hexadecimal. */
export function createIds(): DrawingIds {
  const claimed = new Set<string>()
  const refer = (id: string): string =>
    NAME.test(id) ? id : `x-${Buffer.from(id.slice(0, 100)).toString('hex')}`
  return {
    refer,
    claim(id) {
      const name = refer(id)
      if (claimed.has(name)) return null
      claimed.add(name)
      return name
    },
  }
}
