/**
 * A build that writes: `node build.mjs <writer> <out> <generation> [kill|fail <step>]`. Every file it writes holds the generation. With `kill` the
 * process is killed before that step on the disk (1-based), with `fail` that step fails as if the disk had a fault.
 * Says how many steps there were.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [writer, out, generation, mode, at] = process.argv.slice(2)
let steps = 0
for (const name of ['rename', 'link', 'rm', 'mkdir', 'open', 'appendFile', 'rmdir']) {
  const real = fs.promises[name]
  fs.promises[name] = (...args) => {
    steps += 1
    if (mode === 'kill' && steps === Number(at)) process.kill(process.pid, 'SIGKILL')
    if (mode === 'fail' && steps === Number(at)) {
      return Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: name }))
    }
    return real(...args)
  }
}
syncBuiltinESMExports()

const { openOutput } = await import(writer)
const bytes = new TextEncoder().encode(generation)
const files = paths => paths.map(path => ({ path, bytes }))
const output = openOutput(out)
try {
  await output.stage({ folder: null, files: files(['handbook.pdf']) })
  await output.stage({ folder: null, files: files(['categories/async/handbook.pdf']) })
  await output.stage({ folder: 'web', files: files(['web/index.html', `web/assets/${generation}.css`]) })
  await output.stage({ folder: null, files: files([`new-${generation}.pdf`, 'cheat-sheet.pdf']) })
  await output.commit()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  await output.discard()
}
console.log(steps)
