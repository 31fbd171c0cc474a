/** What people read before anything is built. */
import { describe, expect, test } from 'vitest'
import { temporaryFolder, workFolder } from './support/folders.js'
import { runHere as run } from './support/run-here.js'

test('help', async () => {
  const { status, stdout, stderr } = await run('.', '--help')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatchSnapshot()
})

test('help of build', async () => {
  expect((await run('.', 'build', '--help')).stdout).toMatchSnapshot()
})

test('version', async () => {
  expect(await run('.', '--version')).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' })
})

describe('wrong usage', () => {
  test.each([
    [['biuld']],
    [['build', '--tags', 'x']],
    [['build', 'one', 'two']],
    [['build', '--sample', '0']],
    [['build', '--sample', 'two']],
    [['build', '--seed', '-1']],
    [['build', '--timeout', 'abc']],
    [['build', '--category', ',']],
    [['build', '--query', '']],
    [['build', '--quiet', '--verbose']],
    [
      [
        'build',
        '--edition',
        'pdf,epub',
        '--tag',
        'foo,http',
        '--paper',
        'a3',
        '--theme',
        'x',
        '--level',
        'expert',
      ],
    ],
    [['build', '--id', 'cacheing', '--exclude', 'gti']],
    [['build', '--bundle', 'last-round']],
    [['build', '--theme', 'clasic']],
    [['build', 'contents']],
    [['build', '--out', 'content/out']],
    [['build', '--out', 'content/guide.yaml']],
    [['list', '--level', 'expert']],
    [['init']],
    [['init', 'content']],
    [['init', 'content/guide.yaml']],
  ])('%j', async args => {
    const folder = workFolder()
    const { status, stdout, stderr } = await run(folder, ...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.replaceAll(folder, '<folder>')).toMatchSnapshot()
  })
})

describe('an empty selection', () => {
  test.each([[['build', '--level', 'staff']], [['list', '--tag', 'http', '--query', 'commit']]])(
    '%j',
    async args => {
      const { status, stdout, stderr } = await run(workFolder(), ...args)
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatchSnapshot()
    },
  )
})

describe('init', () => {
  test('makes a guide without problems and says how to go on', async () => {
    const folder = temporaryFolder()
    const made = await run(folder, 'init', 'my guide')
    expect(made.status).toBe(0)
    expect(made.stdout).toMatchSnapshot()
    expect(await run(folder, 'check', 'my guide', '--strict')).toEqual({
      status: 0,
      stdout: '',
      stderr: '4 questions checked: no problems\n',
    })
  })

  test('list shows its questions', async () => {
    const { status, stdout, stderr } = await run(
      workFolder(),
      'list',
      '--bundle',
      'first-round',
      '--exclude',
      'teamwork',
    )
    expect([status, stderr]).toEqual([0, '2 questions\n'])
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
      no.  id            level   tags     question
      1.1  commit        junior  history  What is a commit?
      2.1  status-codes  junior  http     What do the classes of HTTP status codes mean?
      "
    `)
  })
})
