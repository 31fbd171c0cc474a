import type { SaxesTagNS } from 'saxes'
import type { DrawnText } from '../../../model/picture.js'
import { LIMITS } from '../../text/limits.js'
import { rasterFormat } from '../formats.js'
import { cleanSheet } from './clean-css.js'
import { cleanAttributes, type TagContext } from './clean-tag.js'
import { escapeText } from './escape-xml.js'
import { createIds } from './ids.js'
import { ELEMENTS, REFUSED, UNSEEN } from './names.js'
import { svgSize } from './svg-size.js'

const SVG = 'http://www.w3.org/2000/svg'
const XHTML = 'http://www.w3.org/1999/xhtml'
/** Elements whose text is drawn. */
const WORDED = new Set(['text', 'textPath', 'tspan'])
/** Elements whose text is kept. */
const TEXTED = new Set([...WORDED, 'desc', 'style', 'title'])

/** An element that is open and kept. */
interface Frame {
  name: string
  /** Elements in it that were kept. */
  kept: number
  /** Whether a choice of a `<switch>` was left out. */
  lost: boolean
  /** What a `<style>` says. */
  css: string
}

/** Cleans a drawing handed in by one that carries it along. */
export type CleanNested = (bytes: Uint8Array, depth: number) => { bytes?: Uint8Array }

/** A drawing as it is read; `source()` is what it has become. */
export class Drawing {
  readonly problems: string[] = []
  readonly words: DrawnText[] = []
  readonly left = new Set<string>()
  rootName: string | null = null
  size: { width: number; height: number } | null = null
  readonly #out: string[] = []
  readonly #open: Frame[] = []
  readonly #ids = createIds()
  readonly #lines: string[]
  readonly #depth: number
  readonly #clean: CleanNested
  #skipped = 0
  #namespace = SVG

  constructor(source: string, depth: number, clean: CleanNested) {
    this.#lines = source.split('\n')
    this.#depth = depth
    this.#clean = clean
  }

  declare(encoding: string): void {
    if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) this.problems.push(`is encoded in ${encoding}, not in UTF-8`)
  }

  documentType(text: string): void {
    if (/[[]|ENTITY/.test(text)) this.problems.push('declares entities')
  }

  instruct(target: string, line: number): void {
    if (/^xml-stylesheet$/i.test(target)) this.problems.push(`holds \`<?${target} …>\`${inLine(line)}`)
  }

  open(tag: SaxesTagNS, line: number): void {
    const name = this.#skipped > 0 ? null : this.#nameOf(tag, line)
    if (name === null) this.#skipped++
    else this.#start(name, tag, line)
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    const frame = this.#open.pop()
    if (frame === undefined) return
    if (frame.lost && frame.kept === 0)
      this.problems.push('holds a `<foreignObject>` and nothing in its place')
    if (frame.name === 'style') {
      const outside = (address: string): unknown =>
        this.problems.push(`has a style sheet that fetches \`${address}\``)
      // On paper its words are set in the faces of the page.
      const font = (): unknown => this.left.add('the font it carries along')
      this.#out.push(escapeText(cleanSheet(frame.css, { ids: this.#ids, outside, font })))
    }
    this.#out.push(`</${frame.name}>`)
  }

  text(text: string, line: number): void {
    const frame = this.#open.at(-1)
    if (this.#skipped > 0 || frame === undefined || !TEXTED.has(frame.name)) return
    if (frame.name === 'style') frame.css += text
    else this.#out.push(escapeText(text))
    if (WORDED.has(frame.name)) this.words.push(this.#placed(text, line))
  }

  source(): string {
    return this.#out.join('')
  }

  /** What a tag is called in the drawing; null if it goes with what it holds. */
  #nameOf({ local, uri, name, attributes }: SaxesTagNS, line: number): string | null {
    if (this.rootName === null) {
      this.rootName = local
      if (uri === '') this.#namespace = ''
      return local === 'svg' && (uri === SVG || uri === '') ? 'svg' : null
    }
    if (uri === XHTML || (uri === this.#namespace && REFUSED.has(local)))
      return this.#refused(name, local, line)
    if (uri !== this.#namespace || UNSEEN.has(local)) return null
    if (local === 'style' && !/^(?:text\/css)?$/i.test(attributes.type?.value.trim() ?? '')) return null
    if (ELEMENTS.has(local)) return local
    if (local === 'a') return this.#open.some(frame => frame.name === 'text') ? 'tspan' : 'g'
    this.left.add(`<${local}>`)
    return null
  }

  /** HTML in one branch of a `<switch>` goes: the other branch shows the same in words of SVG. */
  #refused(name: string, local: string, line: number): null {
    const frame = this.#open.at(-1)
    if (local === 'foreignObject' && frame?.name === 'switch') {
      frame.lost = true
      this.left.add('<foreignObject>')
    } else this.problems.push(`holds a \`<${name}>\`${inLine(line)}`)
    return null
  }

  #start(name: string, tag: SaxesTagNS, line: number): void {
    const parent = this.#open.at(-1)
    if (parent) parent.kept++
    if (this.#open.length > LIMITS.drawingDepth) {
      this.problems.push(`is nested deeper than ${LIMITS.drawingDepth} elements${inLine(line)}`)
      this.#skipped++
      return
    }
    const context: TagContext = {
      ids: this.#ids,
      refuse: problem => this.problems.push(problem + inLine(line)),
      picture: (mediaType, bytes) => this.#picture(mediaType, bytes),
    }
    const attributes = cleanAttributes(tag, context)
    if (parent) this.#out.push(`<${name}${attributes}>`)
    else this.#out.push(`<svg ${NAMESPACES}${this.#sized(tag)}${attributes}>`)
    this.#open.push({ name, kept: 0, lost: false, css: '' })
  }

  /** Notes the size; the words are for a root that does not say which part of the plane it shows. */
  #sized(root: SaxesTagNS): string {
    this.size = svgSize(root)
    if (this.size === null || root.attributes.viewBox) return ''
    return ` viewBox="0 0 ${this.size.width} ${this.size.height}"`
  }

  #picture(mediaType: string, bytes: Uint8Array): string | null {
    if (mediaType === 'image/svg+xml') {
      const cleaned =
        this.#depth < LIMITS.drawingsWithin ? this.#clean(bytes, this.#depth + 1).bytes : undefined
      if (cleaned === undefined) this.problems.push('holds a drawing that is none')
      return cleaned ? `data:image/svg+xml;base64,${Buffer.from(cleaned).toString('base64')}` : null
    }
    const format = rasterFormat(bytes)
    return format ? `data:${format.mediaType};base64,${Buffer.from(bytes).toString('base64')}` : null
  }

  #placed(text: string, lastLine: number): DrawnText {
    const [first = '', ...rest] = text.split('\n')
    const line = lastLine - rest.length
    return { text, line, column: Math.max(0, this.#lines[line - 1]?.indexOf(first) ?? 0) + 1 }
  }
}

const NAMESPACES = `xmlns="${SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"`

function inLine(line: number): string {
  return ` in its line ${line}`
}
