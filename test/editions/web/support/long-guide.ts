/** A guide of some categories that is longer than a window: three screens of answers, code whose first line is long, links across. */
export const CATEGORIES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon']

const TEXT = 'A sentence that fills its line and says little else. '.repeat(12)
/** As wide as a block on the widest page, so that a button at the end of the line would lie on it. */
const LINE = `let long = [${'"aaaaaaa", '.repeat(7)}];`

export const LONG_GUIDE: Record<string, string> = {
  'guide.yaml': 'title: A long guide\nlanguage: en\n',
  ...Object.fromEntries(
    CATEGORIES.flatMap((name, index) => [
      [`0${index + 1}-${name}/category.md`, `# The ${name} part\n\n${TEXT}\n`],
      ...[1, 2, 3, 4].map(at => [`0${index + 1}-${name}/0${at}-${name}-${at}.md`, question(name, at)]),
    ]),
  ),
}

function question(name: string, at: number): string {
  return `---
level: ${['junior', 'mid', 'senior', 'staff'][at - 1]}
tags: [${name}, t${at}]
summary: In short, ${name} ${at}.
related: [${CATEGORIES[(CATEGORIES.indexOf(name) + 1) % CATEGORIES.length]}-${at}]
---

# What is ${name} number ${at}?

${TEXT}

\`\`\`rust
${LINE}
let short = 1;
\`\`\`

## Further

${TEXT}

\`\`\`rust (title="src/${name}.rs")
${LINE}
\`\`\`
`
}
