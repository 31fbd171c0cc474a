/**
 * The plumbing that a sample may hide: a `main` around it, the value that such a `main` returns, and what the
 * test of a `no_std` library links.
 */
const MAIN = /^((?:async )?fn main\(\)(?: -> [^{]+)? \{)(.*)$/
const TAIL = /^Ok(::<.*>)?\(\(\)\)$/

const LINKED = /^extern crate std;$/

/** The head of a `main` that is not hidden. */
export const OWN_MAIN = /^(pub )?(async )?fn main\(/

/**
 * A sample taken apart: what stands beside `main`, what stands in it, and what is around.
 *
 * @param {import('./lines.mjs').Line[]} lines
 * @returns {Parts}
 *
 * @typedef {{attributes: Line[], beside: Line[], inside: Line[], tail: Line[], main?: Line[], own: boolean}} Parts
 *   `attributes` of the crate; `main`: the attributes and the head of a hidden `main`; `own`: a `main` is shown
 * @typedef {import('./lines.mjs').Line} Line
 */
export function takeApart(lines) {
  const attributes = lines.filter(isCrateAttribute)
  const rest = lines.filter(line => !isCrateAttribute(line))
  const head = rest.findIndex(({ text, hidden }) => hidden && MAIN.test(text))
  if (head >= 0) return { attributes, own: false, ...aroundMain(rest, head) }
  const own = rest.some(({ text, hidden }) => !hidden && OWN_MAIN.test(text))
  return own
    ? { attributes, own, beside: rest, inside: [], tail: [] }
    : { attributes, own, beside: [], ...withoutTail(rest) }
}

/** Without what is hidden, but for the plumbing that is kept apart. */
export function printed({ attributes, beside, inside, ...plumbing }) {
  return {
    ...plumbing,
    attributes: attributes.filter(isShown),
    beside: beside.filter(isShown),
    inside: inside.filter(isShown),
  }
}

/** What an earlier sample is to those that continue it: all of it, but its `main` has another name. */
export function earlier({ beside, ...parts }, name) {
  return { ...parts, beside: beside.map(line => ({ ...line, text: renameMain(line, name) })) }
}

function aroundMain(lines, head) {
  const above = lines.slice(0, head)
  const start = above.findLastIndex(({ text, hidden }) => !hidden || !/^#\[.*\]$/.test(text)) + 1
  const [, opening, onTheSameLine] = MAIN.exec(lines[head].text)
  const main = [...above.slice(start), { ...lines[head], text: opening }]
  const beside = above.slice(0, start)
  if (onTheSameLine !== '') {
    const inside = [{ ...lines[head], text: onTheSameLine.replace(/\}\s*$/, '') }]
    return { main, beside: [...beside, ...lines.slice(head + 1)], inside, tail: [] }
  }
  const end = lines.findLastIndex(({ text, hidden }) => hidden && text === '}')
  const body = end > head ? lines.slice(head + 1, end) : lines.slice(head + 1)
  const below = end > head ? lines.slice(end + 1) : []
  return { main, beside: [...beside, ...below], ...withoutTail(body) }
}

function withoutTail(lines) {
  const last = lines.at(-1)
  return last?.hidden && TAIL.test(last.text.trim())
    ? { inside: lines.slice(0, -1), tail: [last] }
    : { inside: lines, tail: [] }
}

function renameMain({ text, hidden }, name) {
  return hidden ? text : text.replace(OWN_MAIN, `$1$2fn ${name}(`)
}

function isCrateAttribute({ text }) {
  return /^#!\[/.test(text)
}

function isShown({ text, hidden }) {
  return !hidden || LINKED.test(text)
}
