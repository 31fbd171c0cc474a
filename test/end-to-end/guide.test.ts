/** The guide that ships, built once by the command line and read back. */
import { beforeAll, describe, expect, test } from 'vitest'
import { checkEpubWithJava, javaIsHere } from '../support/epub.js'
import { questions, readBook } from './guide/book.js'
import { testEbook } from './guide/e-book.js'
import { testNavigation } from './guide/navigation.js'
import { testTypesetting } from './guide/typesetting.js'
import { artifact, buildWithoutComplaint, pdfArtifact } from './support/build.js'
import { copyGuide, testFolder } from './support/folders.js'
import { squeeze } from './support/page-lines.js'

const folder = testFolder()
const hasJava = javaIsHere()
/** Runs beside the other tests: it takes some seconds. */
let officialCheck: Promise<string[]>

beforeAll(async () => {
  await buildWithoutComplaint(copyGuide(folder))
  officialCheck = hasJava ? checkEpubWithJava(artifact(folder, 'handbook.epub')) : Promise.resolve([])
  officialCheck.catch(() => {})
})

describe('the handbook', () => {
  const book = readBook(folder)
  testNavigation(book)
  testTypesetting(book)
})

describe('the cheat sheet', () => {
  test('holds every summary on one page, none of it below 6 pt', async () => {
    const sheet = await pdfArtifact(folder, 'cheat-sheet.pdf')
    expect(sheet.pages).toHaveLength(1)
    const text = squeeze(sheet.pages[0]?.text ?? '')
    const lines = questions.map(({ number, short, summary }) => squeeze(`${number}${short ?? ''}${summary}`))
    expect(lines.filter(line => !text.includes(line))).toEqual([])
    expect(Math.min(...(sheet.pages[0]?.items ?? []).map(item => item.size))).toBeGreaterThanOrEqual(5.99)
    expect(sheet.fontFiles.filter(font => !font.isEmbedded || font.isType3)).toEqual([])
  })
})

describe('the e-book', () => {
  testEbook(folder)

  test.runIf(hasJava || process.env.CI)('the official EPUBCheck has nothing to say', async () => {
    expect(hasJava, 'Java').toBe(true)
    expect(await officialCheck).toEqual([])
  })
})
