/** Guides that nobody had in mind: one of everything, nothing of what others have, words without an end, two directions. */
type Files = Record<string, string>

const question = (title: string, body: string, matter = 'level: mid\ntags: [one]\nsummary: Yes.'): string =>
  `---\n${matter}\n---\n\n# ${title}\n\n${body}\n`

/** One category, one question. */
export const LONE: Files = {
  'guide.yaml': 'title: One\n',
  '01-only/category.md': '# Only\n',
  '01-only/01-lone.md': question('Is it alone?', 'Yes, it is.'),
}

/** No levels, no tags, no introductions; an answer that is code. */
export const BARE: Files = {
  'deck.md': [
    '# Bare',
    '## First',
    '### How to add?',
    '```rust\nfn add(a: i32, b: i32) -> i32 { a + b }\n```',
    '### `let x = 1;`',
    'A binding.',
    '## Second',
    '### What else?',
    'Nothing.',
  ].join('\n\n'),
}

const WORD = 'unbreakable_'.repeat(14)
const TITLE = `Why ${'is a title that never ends '.repeat(12)}`.slice(0, 299)

/** A word wider than any page wherever words may stand, and a title of 300 characters. */
export const ENDLESS: Files = {
  'guide.yaml': [
    ...['title', 'subtitle', 'version', 'license', 'publisher'].map(key => `${key}: ${WORD}`),
    ...['authors', 'badges'].map(key => `${key}: [${WORD}]`),
  ].join('\n'),
  '01-first/category.md': `# ${WORD}\n\n${WORD}\n`,
  '01-first/01-one.md': question(
    `${TITLE}?`,
    [
      `${WORD} **${WORD}** [${WORD}](two) <kbd>${WORD}</kbd>`,
      `- ${WORD}`,
      `> ${WORD}`,
      `:::tip\n${WORD}\n:::`,
      `## ${WORD}`,
      `\`${WORD}\``,
      `| ${WORD} | b |\n| --- | --- |\n| ${WORD} | \`${WORD}\` |`,
      `\`\`\`rust (title="${WORD}")\nlet x = "${WORD}";\n\`\`\``,
      `A claim.[^1]\n\n[^1]: ${WORD}`,
      `<dl><dt>${WORD}</dt><dd>${WORD}</dd></dl>`,
    ].join('\n\n'),
    `level: mid\ntags: [${'t'.repeat(60)}]\nsummary: ${WORD.slice(0, 100)}\nrelated: [two]`,
  ),
  '01-first/02-two.md': question(`Is \`${WORD}\` a question with ${WORD}?`, 'Yes.', matterTo('one')),
  '02-second/category.md': `# ${WORD}\n`,
  '02-second/01-three.md': question('W'.repeat(200), 'See [it](one).'),
}

function matterTo(id: string): string {
  return `level: mid\ntags: [one]\nsummary: Yes.\nrelated: [${id}]`
}

/** English, with one category in Arabic. */
export const TWO_DIRECTIONS: Files = {
  'guide.yaml': 'title: A guide in parts\nlanguage: en\n',
  '01-english/category.md': '# English part\n\nIn English.\n',
  '01-english/01-first.md': question('What is it?', 'One. See [the other](second).', matterTo('second')),
  '02-arabic/category.md': '---\nlanguage: ar\n---\n\n# الملكية والاستعارة\n\nمقدمة بالعربية.\n',
  '02-arabic/01-second.md': question(
    'ما هي الملكية؟',
    'صاحب القيمة. انظر [الأول](first).\n\n```rust\nlet x = 1; // تعليق\n```\n\n:::tip\nنصيحة.\n:::',
    matterTo('first'),
  ),
}

/** Ids and tags that scripts, pages and objects have uses of their own for. */
const TAKEN = ['constructor', 'search', 'top', 'review', 'location', 'body', 'name', 'page', 'questions']
export const TAKEN_NAMES: Files = {
  'guide.yaml': 'title: Names\n',
  '01-main/category.md': '# Main\n',
  ...Object.fromEntries(
    TAKEN.map((name, at) => [
      `01-main/0${at + 1}-${name}.md`,
      question(
        `What is ${name}?`,
        `It is ${name}.`,
        `level: mid\ntags: [constructor, ${name}-x]\nsummary: It.`,
      ),
    ]),
  ),
}
