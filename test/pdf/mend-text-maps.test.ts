import { expect, test } from 'vitest'
import { mendTextMap } from '../../src/pdf/passes/mend-text-maps.js'

test.each([
  ['<0001> <0041>', '<0001> <0041>'],
  ['<0001> <02BC>', '<0001> <2019>'],
  ['<0001> <0009>', '<0001> <0020>'],
  ['<0001> <001B>', '<0001> <241B>'],
  ['<0001> <007F>', '<0001> <2421>'],
  ['<0001> <00660066>', '<0001> <00660066>'],
  ['<00A8> <00A9> <02BB>', '<00A8> <00A9> [<2018> <2019>]'],
  ['<00A8> <00AA> <02BA>', '<00A8> <00AA> [<02BA> <2018> <2019>]'],
  ['<00A8> <00AA> <02BD>', '<00A8> <00AA> <02BD>'],
  ['<0000> <FFFF>', '<0000> <FFFF>'],
])('%s reads %s', (line, mended) => {
  const map = (text: string) =>
    `begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfrange\n${text}\nendbfrange\n`
  expect(mendTextMap(map(line))).toBe(map(mended))
})
