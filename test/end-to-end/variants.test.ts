/** Categories, bundles and samples of a guide as artifacts of their own. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkEpub, readEpub } from '../support/epub.js'
import type { Pdf } from '../support/pdf.js'
import { artifact, type Built, buildWithoutComplaint, pdfArtifact, vademecum } from './support/build.js'
import { deadLinks } from './support/epub-parts.js'
import { testFolder, writeFiles } from './support/folders.js'
import { question, settings } from './support/made-up.js'
import { squeeze } from './support/page-lines.js'

const folder = testFolder()

const BUNDLES = `bundles:
  easy:
    title: The easy ones
    level: junior
  across:
    title: Across
    id: [beta, delta]
`
const files = {
  'content/guide.yaml': settings({ badges: '["Second edition"]' }) + BUNDLES,
  'content/01-greek/category.md': '# Greek letters\n\nFrom the first.\n',
  'content/01-greek/01-alpha.md': question(
    'What is alpha?',
    'See [the second](beta) and [the fourth](delta).',
    {
      related: '[gamma]',
      level: 'junior',
      short: 'Alpha',
      summary: 'Alpha comes first.',
    },
  ),
  'content/01-greek/02-beta.md': question('What is beta?', 'After [alpha](alpha).', {
    short: 'Beta',
    summary: 'Beta comes second.',
  }),
  'content/02-more/category.md': '# More letters\n',
  'content/02-more/01-gamma.md': question('What is gamma?', 'The third.', {
    short: 'Gamma',
    level: 'junior',
    summary: 'Gamma comes third.',
  }),
  'content/02-more/02-delta.md': question(
    'What is delta?',
    'After [gamma](gamma), long after [alpha](../01-greek/01-alpha.md).',
    {
      related: '[beta]',
      summary: 'Delta comes fourth.',
    },
  ),
  'content/02-more/03-epsilon.md': question('What is epsilon?', 'The fifth.', {
    short: 'Epsilon',
    summary: 'Epsilon comes fifth.',
  }),
}

const EDITIONS = ['handbook.pdf', 'handbook.epub', 'cheat-sheet.pdf', 'web/index.html']
const under = (directory: string): string[] => EDITIONS.map(name => `out/${directory}${name}`)
const titles = (pdf: Pdf): string[] =>
  pdf.outline.flatMap(entry => [entry.title, ...entry.children.map(child => child.title)])

describe('--by-category and the bundles', () => {
  let built: Built
  beforeAll(async () => {
    writeFiles(folder, files)
    built = await buildWithoutComplaint(folder, ['--by-category'])
  })

  test('every selection gets every edition at its path', () => {
    const paths = ['', 'categories/greek/', 'categories/more/', 'bundles/easy/', 'bundles/across/'].flatMap(
      under,
    )
    expect(built.artifacts.map(({ path }) => path).sort()).toEqual([...paths].sort())
    const there = readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true }).filter(
      entry => entry.isFile() && entry.name !== '.vademecum',
    )
    expect(there).toHaveLength(paths.length)
    expect(
      built.artifacts.map(({ selection, questions }) => `${selection.kind} ${selection.name} ${questions}`),
    ).toEqual(
      expect.arrayContaining([
        'guide guide 5',
        'category greek 2',
        'category more 3',
        'bundle easy 2',
        'bundle across 2',
      ]),
    )
  })

  test.each([
    ['categories/greek', ['1 Greek letters', '1.1 What is alpha?', '1.2 What is beta?']],
    [
      'categories/more',
      ['2 More letters', '2.1 What is gamma?', '2.2 What is delta?', '2.3 What is epsilon?'],
    ],
    ['bundles/easy', ['1 Greek letters', '1.1 What is alpha?', '2 More letters', '2.1 What is gamma?']],
    ['bundles/across', ['1 Greek letters', '1.2 What is beta?', '2 More letters', '2.2 What is delta?']],
  ])('%s holds its questions with the numbers of the guide', async (directory, outline) => {
    const pdf = await pdfArtifact(folder, `${directory}/handbook.pdf`)
    expect(titles(pdf)).toEqual(outline)
    const count = outline.filter(title => title.includes('.')).length
    expect(pdf.pages[0]?.text).toContain(`${count} questions`)
    const book = await readEpub(artifact(folder, `${directory}/handbook.epub`))
    const names = [
      ...(book.get('OEBPS/toc.xhtml') ?? '').matchAll(/<a href="[a-z]+\.xhtml(?:#[a-z]+)?">([^<]*)</g),
    ]
    expect(names.map(match => match[1])).toEqual(outline)
    const [sheet, guideSheet] = await Promise.all(
      [`${directory}/cheat-sheet.pdf`, 'cheat-sheet.pdf'].map(path => pdfArtifact(folder, path)),
    )
    const summaries = (text = ''): string[] => text.match(/\d\.\d(?= )/g) ?? []
    expect(summaries(sheet?.pages[0]?.text)).toEqual(outline.flatMap(title => title.match(/^\d\.\d/) ?? []))
    expect(summaries(guideSheet?.pages[0]?.text)).toHaveLength(5)
  })

  test('a bundle says its title on the cover', async () => {
    const pdf = await pdfArtifact(folder, 'bundles/easy/handbook.pdf')
    expect(pdf.pages[0]?.text).toMatch(/Made up[\s\S]*The easy ones/)
  })

  test('links that leave the selection are text that names the question', async () => {
    const pdf = await pdfArtifact(folder, 'categories/greek/handbook.pdf')
    const text = squeeze(pdf.pages.map(page => page.text).join(' '))
    expect(text).toContain(squeeze('the fourth (2.2 What is delta?)'))
    expect(text).toContain(squeeze('2.1 Gamma'))
    expect(text).toMatch(/thesecond→1\.2,p\.\d/)
    const last = pdf.pages.length
    expect(
      pdf.pages
        .flatMap(page => page.links.map(link => link.page))
        .filter(page => page === null || page > last),
    ).toEqual([])

    const book = await readEpub(artifact(folder, 'categories/greek/handbook.epub'))
    const chapter = book.get('OEBPS/greek.xhtml') ?? ''
    expect(chapter).toContain('the fourth (2.2 What is delta?)')
    expect(chapter).toMatch(/<li>2\.1 Gamma<\/li>/)
    expect(chapter).toContain('href="greek.xhtml#beta"')
    expect([...book.keys()].filter(path => path.includes('more'))).toEqual([])
    expect(deadLinks(book)).toEqual([])
    expect(await checkEpub(artifact(folder, 'categories/greek/handbook.epub'))).toEqual([])
  })
})

describe('other selections', () => {
  const build = (...args: string[]): Promise<Built> =>
    vademecum(folder, ['build', '--edition', 'cheat-sheet', ...args])

  test('one category and one bundle alone have the same paths, a filter has its own', async () => {
    writeFiles(folder, files)
    const built = await Promise.all([
      build('--category', 'more'),
      build('--bundle', 'easy'),
      build('--level', 'junior', '--category', 'more'),
    ])
    expect(built.map(({ status, artifacts }) => [status, artifacts.map(({ path }) => path)])).toEqual([
      [0, ['out/categories/more/cheat-sheet.pdf']],
      [0, ['out/bundles/easy/cheat-sheet.pdf']],
      [0, ['out/selection/cheat-sheet.pdf']],
    ])
  })

  test('--sample with a seed draws the same questions again, in guide order, with the same bytes', async () => {
    const cwd = writeFiles(join(folder, 'sample'), { ...files, 'content/guide.yaml': settings() })
    const draw = (out: string): Promise<Built> =>
      vademecum(cwd, [...'build --edition handbook --sample 3 --seed 2 --out'.split(' '), `out/${out}`])
    const [once, again, other] = await Promise.all([
      draw('once'),
      draw('again'),
      vademecum(cwd, 'list --sample 3 --seed 5'.split(' ')),
    ])
    expect(once.artifacts).toMatchObject([{ path: 'out/once/selection/handbook.pdf', questions: 3 }])
    expect([once.status, again.status, other.status]).toEqual([0, 0, 0])
    const numbers = titles(await pdfArtifact(cwd, 'once/selection/handbook.pdf')).filter(title =>
      /^\d\.\d/.test(title),
    )
    expect(numbers).toHaveLength(3)
    expect(numbers).toEqual([...numbers].sort())
    const [first, second] = ['once', 'again'].map(out =>
      Buffer.from(artifact(cwd, `${out}/selection/handbook.pdf`)),
    )
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true)
    const drawn = numbers.map(title => title.slice(0, 3))
    expect(JSON.stringify(other)).toContain('"questions":[')
    expect(drawn.every(number => JSON.stringify(other).includes(`"number":"${number}"`))).toBe(false)
  })
})
