import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../../src/diagnostics.js'
import { loadGuide } from '../../src/parse/index.js'
import { problems, question, temporaryGuide } from './temporary-guide.js'

const DOT = resolve(import.meta.dirname, '../fixtures/parse/images/guide/01-a/fine.png')
const posix = process.platform === 'win32' ? test.skip : test

posix('links out of the guide are refused, links inside it are followed', async () => {
  const { base, path } = temporaryGuide({
    '01-a/02-pictures.md': question(
      '![Out](out.png) ![In](in.png) ![Through](figures/dot.png) ![Away](away/dot.png)',
    ),
    '01-a/real.md': question('Real.'),
    'pictures/dot.png': readFileSync(DOT),
    'pictures/category.md': '# Not a category\n\nIt has no questions.\n',
  })
  writeFileSync(join(base, 'secret.md'), question('Secret.'))
  mkdirSync(join(base, 'away'))
  writeFileSync(join(base, 'away/category.md'), '# Away\n')
  copyFileSync(DOT, join(base, 'away/dot.png'))
  symlinkSync(join(base, 'secret.md'), join(path, '01-a/03-secret.md'))
  symlinkSync(join(path, '01-a/real.md'), join(path, '01-a/04-inside.md'))
  symlinkSync(join(base, 'nowhere.md'), join(path, '01-a/05-broken.md'))
  symlinkSync(join(base, 'away'), join(path, '02-away'))
  symlinkSync(join(base, 'away/dot.png'), join(path, '01-a/out.png'))
  symlinkSync('../pictures/dot.png', join(path, '01-a/in.png'))
  symlinkSync('../pictures', join(path, '01-a/figures'))
  symlinkSync('../../away', join(path, '01-a/away'))
  const { guide, short } = await problems(base)
  expect(short).toEqual([
    'image-outside guide/01-a/02-pictures.md:9:1',
    'image-outside guide/01-a/02-pictures.md:9:59',
    'file-outside guide/01-a/03-secret.md:1:1',
    'file-missing guide/01-a/05-broken.md:1:1',
    'file-outside guide/02-away:1:1',
    'category-empty guide/pictures/category.md:1:1',
  ])
  expect(guide?.questions.map(({ id }) => id)).toEqual(['first', 'pictures', 'inside', 'real'])
  expect([...(guide?.assets.keys() ?? [])]).toEqual(['01-a/in.png', '01-a/figures/dot.png'])
  expect(JSON.stringify(guide?.questions)).not.toContain('Secret')
})

posix('a guide may itself be named through a link', async () => {
  const { base } = temporaryGuide({
    '01-a/02-b.md': question('![Dot](dot.png)'),
    '01-a/dot.png': readFileSync(DOT),
  })
  symlinkSync('guide', join(base, 'link'))
  const { guide, messages } = await loadGuide('link', { cwd: base })
  expect(messages).toEqual([])
  expect(guide?.questions[1]?.place.file).toBe('link/01-a/02-b.md')
})

posix('a pipe is no file and does not hold up the build', async () => {
  const { base, path } = temporaryGuide()
  execFileSync('mkfifo', [join(path, '01-a/02-pipe.md')])
  expect((await problems(base)).short).toEqual(['file-missing guide/01-a/02-pipe.md:1:1'])
})

test('a file in another encoding is an error at its byte, and hides no other', async () => {
  const { base } = temporaryGuide({
    '01-a/02-latin.md': Buffer.concat([
      Buffer.from('---\nlevel: mid\n---\n\n# Caf'),
      Buffer.from([0xe9, 0x0a]),
    ]),
    '01-a/03-utf16.md': Buffer.from('\uFEFF# Title\n', 'utf16le'),
    '01-a/04-cut.md': Buffer.from('# Title €').subarray(0, -1),
    '01-a/05-control.md': question('A bell\x07.'),
    '01-a/06-dead.md': question('[x](nowhere) but [not](latin) and [not](02-latin.md)'),
    '02-b/category.md': Buffer.from([0xff]),
    '02-b/01-other.md': question('[x](nowhere)'),
  })
  const { messages, short } = await problems(base)
  expect(short).toEqual([
    'file-encoding guide/01-a/02-latin.md:5:6',
    'file-encoding guide/01-a/03-utf16.md:1:1',
    'file-encoding guide/01-a/04-cut.md:1:9',
    'file-control-character guide/01-a/05-control.md:9:7',
    'link-dead guide/01-a/06-dead.md:9:1',
    'link-dead guide/02-b/01-other.md:9:1',
    'file-encoding guide/02-b/category.md:1:1',
  ])
  expect(messages[0]?.message).toBe('Byte 25 (0xE9) is not valid UTF-8')
  expect(messages[0]?.hint).toBe('Save the file as UTF-8. In Windows-1252 (Latin-1) it would be `é`.')
  expect(messages[1]?.message).toBe('The file is UTF-16, not UTF-8')
})

test.each([
  ['UTF-16 with a mark', Buffer.from('\uFEFF# Title\n', 'utf16le'), 'The file is UTF-16, not UTF-8'],
  ['UTF-16 without one', Buffer.from('# Title\n', 'utf16le'), 'The file is UTF-16, not UTF-8'],
  ['big-endian UTF-16', Buffer.from('# Title\n', 'utf16le').swap16(), 'The file is UTF-16, not UTF-8'],
  ['UTF-32', Buffer.from(new Uint32Array(Buffer.from('# Title\n')).buffer), 'The file is UTF-32, not UTF-8'],
])('%s is named', async (_, bytes, text) => {
  const { base } = temporaryGuide({ '01-a/02-wide.md': bytes })
  expect((await problems(base)).messages.map(({ message }) => message)).toEqual([text])
})

test('all control characters of a file are one message, at the first, with the lines of the others', async () => {
  const text = question('A bell\x07, an escape \x1b[0m.\n\nA form feed\x0c\n\nC1 \x9b and DEL \x7f.')
  const { base } = temporaryGuide({ '01-a/02-controls.md': text, '01-a/03-one.md': question('One\x01.') })
  const { messages, short } = await problems(base)
  expect(short).toEqual([
    'file-control-character guide/01-a/02-controls.md:9:7',
    'file-control-character guide/01-a/03-one.md:9:4',
  ])
  expect(messages.map(({ message }) => message)).toEqual([
    'The control character U+0007 has no place in a text, and 4 more, in lines 9, 11, 13',
    'The control character U+0001 has no place in a text',
  ])
})

test('control characters that YAML escapes make are told, in every value', async () => {
  const { base } = temporaryGuide({
    'guide.yaml':
      'title: "A\\x07"\nbadges: [ok, "B\\e"]\nbundles:\n  b:\n    title: "C\\u0001"\n    description: "D\\x9b"\n    id: first\n',
    '01-a/02-b.md': '---\nlevel: mid\ntags: [a]\nsummary: "S\\0"\nshort: "\\uDC00"\n---\n\n# B\n\nB.\n',
  })
  expect((await problems(base)).short).toEqual([
    'file-control-character guide/01-a/02-b.md:4:10',
    'file-control-character guide/01-a/02-b.md:5:8',
    'file-control-character guide/guide.yaml:1:8',
    'file-control-character guide/guide.yaml:2:14',
    'file-control-character guide/guide.yaml:5:12',
    'file-control-character guide/guide.yaml:6:18',
  ])
})

test('files beyond the limits are not read', async () => {
  const { base, path } = temporaryGuide({
    '01-a/02-large.md': question('Large.'),
    '01-a/03-picture.md': question('![Large](large.png)'),
    '01-a/large.png': readFileSync(DOT),
  })
  truncateSync(join(path, '01-a/02-large.md'), 5_000_001)
  truncateSync(join(path, '01-a/large.png'), 20_000_001)
  expect((await problems(base)).short).toEqual([
    'file-too-large guide/01-a/02-large.md:1:1',
    'image-too-large guide/01-a/03-picture.md:9:1',
  ])
})

test('names are compared letter by letter, also where the file system does not', async () => {
  const { base } = temporaryGuide({
    '01-a/02-b.md': question('![Dot](Dot.png)'),
    '01-a/dot.png': readFileSync(DOT),
  })
  const { messages } = await problems(base)
  expect(messages[0]).toMatchObject({ rule: 'image-missing', hint: 'Did you mean `dot.png`?' })
})

test('quotes nested too deep are an error, not a crash', async () => {
  const { base } = temporaryGuide({ '01-a/02-deep.md': question(`${'> '.repeat(400)}deep`) })
  expect((await problems(base)).short).toEqual(['nesting-deep guide/01-a/02-deep.md:9:199'])
})

test('bytes of one guide without its settings, or no guide at all, are wrong usage', async () => {
  const { base, path } = temporaryGuide()
  const load = (name: string) => loadGuide(name, { cwd: base })
  await expect(load('nowhere')).rejects.toThrow(UsageError)
  await expect(load('nowhere')).rejects.toThrow('There is no guide at `nowhere`')
  expect((await load('guide/guide.yaml')).guide?.settings.title).toBe('Temporary')
  expect((await load(path)).messages).toEqual([])
  renameSync(join(path, 'guide.yaml'), join(path, 'guide.yml'))
  await expect(load('guide')).rejects.toMatchObject({ status: 2, hint: 'Rename guide.yml to guide.yaml.' })
})

test.each([
  ['a file that is too large', (path: string) => truncateSync(path, 5_000_001), 'file-too-large'],
  [
    'one that is no text',
    (path: string) => writeFileSync(path, Buffer.from([0x23, 0x20, 0xff])),
    'file-encoding',
  ],
])('nothing follows from %s', async (_, spoil, rule) => {
  const { base } = temporaryGuide({ '01-a/01-only.md': question('Yes.') })
  const single = join(base, 'single.md')
  writeFileSync(single, '# T\n')
  spoil(single)
  expect((await loadGuide(single, { cwd: base })).messages.map(message => message.rule)).toEqual([rule])
  const { path } = temporaryGuide({ '01-a/01-only.md': question('Yes.') })
  const [name = ''] = readdirSync(join(path, '01-a')).filter(file => /^\d/.test(file))
  spoil(join(path, '01-a', name))
  expect((await loadGuide(path, { cwd: path })).messages.map(message => message.rule)).toEqual([rule])
})

test('a word or a line of code without end is told with its place, whatever else the file holds', async () => {
  const long = 'ab'.repeat(5_001)
  const { base } = temporaryGuide({
    '01-a/02-word.md': question(`Once ${long} more.`),
    '01-a/03-code.md': question(`Code:\n\n\`\`\`text\nx ${long}\n\`\`\``),
    '01-a/04-long.md': question(`Not ${long.slice(2)} yet, nor ${'\u6F22'.repeat(12_000)}`),
  })
  const { messages, short } = await problems(base)
  expect(short).toEqual([
    'file-word-endless guide/01-a/02-word.md:9:6',
    'file-word-endless guide/01-a/03-code.md:12:3',
  ])
  expect(messages[0]?.message).toBe(
    '10002 characters follow one another without a space, at most 10000 can be set',
  )
})
