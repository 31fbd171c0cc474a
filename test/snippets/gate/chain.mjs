/**
 * Looks up what each sample of a page continues: with `(continues)` the nearest one above that compiles, with
 * `(continues="2")` the second Rust sample of the page.
 *
 * @param {import('./fences.mjs').Fence[]} fences of one page, in order; gets `chain`, the samples of the whole
 *   program, itself last
 * @returns {{fence: import('./fences.mjs').Fence, message: string}[]} what cannot be looked up
 */
export function linkChains(fences) {
  const samples = fences.filter(fence => !fence.untested)
  return samples.flatMap((fence, index) => {
    const { target, message } = targetOf(fence, samples.slice(0, index))
    fence.chain = [...(target?.chain ?? []), fence]
    return message ? [{ fence, message }] : []
  })
}

function targetOf({ continues }, above) {
  if (continues === undefined) return {}
  if (continues === '') {
    const target = above.findLast(isProgram)
    return target ? { target } : { message: 'continues nothing: no sample above it compiles' }
  }
  const target = /^[1-9]\d*$/.test(continues) ? above[continues - 1] : undefined
  if (!target) return { message: `\`continues="${continues}"\` is not the number of a sample above` }
  return isProgram(target)
    ? { target }
    : { message: `continues sample ${continues}, which is not meant to compile and run to its end` }
}

function isProgram({ kind }) {
  return kind === 'run' || kind === 'compile'
}
