import { Command } from 'commander'
import { expect, test } from 'vitest'
import { addSandboxFlags, type SandboxFlag, sandboxMode } from '../../src/cli/flags/sandbox.js'

function modeOf(...args: string[]): string {
  const command = addSandboxFlags(new Command().exitOverride().configureOutput({ outputError: () => {} }))
  return sandboxMode(command.parse(args, { from: 'user' }).opts<{ sandbox: SandboxFlag }>().sandbox)
}

test.each([
  [[], 'auto'],
  [['--sandbox', 'auto'], 'auto'],
  [['--sandbox', 'require'], 'require'],
  [['--sandbox=off'], 'off'],
  [['--no-sandbox'], 'off'],
])('%j is %s', (args, mode) => {
  expect(modeOf(...args)).toBe(mode)
})

test.each([['required'], [''], ['true']])('--sandbox %j is refused', value => {
  expect(() => modeOf('--sandbox', value)).toThrow('Expected auto, require, off.')
})
