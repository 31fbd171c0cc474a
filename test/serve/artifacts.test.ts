import { expect, test } from 'vitest'
import { createArtifacts } from '../../src/serve/artifacts.js'

test('what was made is made once, one after the other, and kept until others take its place', async () => {
  const artifacts = createArtifacts()
  const begun: string[] = []
  let running = 0
  const make = (key: string) =>
    artifacts.make(key, async () => {
      begun.push(key)
      running += 1
      expect(running).toBe(1)
      await new Promise(done => setTimeout(done, 1))
      running -= 1
      return { path: `selection/${key}.pdf`, bytes: Buffer.from(key) }
    })
  const [first] = await Promise.all([make('a'), make('b'), make('a')])
  expect(begun).toEqual(['a', 'b'])
  expect(first).toEqual({ name: 'a.pdf', address: '/artifact/1/a.pdf' })
  expect(Buffer.from(artifacts.at('/artifact/1/a.pdf')?.bytes ?? []).toString()).toBe('a')
  for (const key of ['c', 'd', 'e', 'f']) await make(key)
  // Asked for again, it is among the latest; the next two push out the two that were not.
  await make('a')
  for (const key of ['g', 'h']) await make(key)
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  expect(
    ['a', 'b', 'c', 'd'].map((key, n) => artifacts.at(`/artifact/${n + 1}/${key}.pdf`) !== null),
  ).toEqual([true, false, false, true])
})

test('what fails is told, and holds up nothing', async () => {
  const artifacts = createArtifacts()
  await expect(artifacts.make('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(await artifacts.make('a', async () => ({ path: 'a.pdf', bytes: Buffer.from('a') }))).toMatchObject({
    name: 'a.pdf',
  })
})
