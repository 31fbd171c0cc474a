/** German on small paper: lines end in hyphens, and words are found again. */
import { expect, test } from 'vitest'
import { testFolder } from './support/folders.js'
import { type Printed, printed } from './support/printed.js'

const folder = testFolder()
const WORDS =
  'Die Speicherverwaltungsstrategie unterscheidet zwischen Eigentümerschaft und Ausleihverhältnissen; Nebenläufigkeitsprobleme werden durch Typsystemeigenschaften ausgeschlossen, Geschwindigkeitsverluste durch Laufzeitüberprüfungen vermieden.'
const GUIDE = {
  'guide.yaml': 'title: Hafen\nlanguage: de\n',
  '01-a/category.md': '# Kai\n',
  '01-a/01-b.md': `---\nlevel: junior\ntags: [a]\nsummary: "x"\n---\n\n# Was ist eine Speicherverwaltungsstrategie?\n\n${WORDS}\n\nMai&shy;länder und ${WORDS}\n\n- ${WORDS}\n`,
}
const SOFT_HYPHEN = '\u00AD'

test.each(['a5', 'a4'] as const)(
  '%s',
  async paper => {
    const book: Printed = await printed(folder, GUIDE, paper)
    const [page] = book.pdf.pages.slice(3)
    const lines = book.lines.map(({ text }) => text)
    const broken = lines.filter(line => /\p{L}\u00AD?[-\u00AD\u2010]$/u.test(line))
    expect(broken.length).toBeGreaterThan(2)
    // Nowhere but where a line ends.
    for (const line of lines) expect(line.replace(/\u00AD[-\u2010]?$/, '')).not.toContain(SOFT_HYPHEN)
    const text = lines
      .join('\n')
      .replace(/\u00AD?[-\u00AD\u2010]\n/g, '')
      .replaceAll('\n', ' ')
    expect(text.split(WORDS)).toHaveLength(4)
    expect(text).toContain('Mailänder')
    expect(page?.text).toBeDefined()
    expect(JSON.stringify(book.pdf.outline) + JSON.stringify(book.pdf.info)).not.toContain(SOFT_HYPHEN)
  },
  60_000,
)
