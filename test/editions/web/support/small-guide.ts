/** A small guide with everything that the page has to do with. */
const question = (title: string, matter: string, body: string): string =>
  `---\n${matter}\n---\n\n# ${title}\n\n${body}\n`

export const SMALL_GUIDE: Record<string, string> = {
  'guide.yaml':
    'title: Locks & Keys\nsubtitle: What opens what\nbadges: [Second edition]\nauthors: [A. Smith]\ndescription: Doors.\n',
  '01-doors/category.md': '# Doors\n\nWhat swings.\n',
  '01-doors/01-hinge.md': question(
    'What carries a door?',
    'level: junior\ntags: [iron, wood]\nsummary: The hinge does.',
    [
      'The hinge carries it; see [the bolt](bolt) and [its parts](bolt#the-parts).',
      '```rust (title="src/hinge.rs" hl="2")\n# fn main() {\nlet pins = 3; // <as ever> & "more"\nprintln!("{pins}");\n# }\n```',
      '| Part | Does |\n| --- | --- |\n| pin | turns |\n| leaf | carries |',
      'A claim.[^1]\n\n[^1]: Its proof.',
      ':::pitfall\nRust.\n:::',
    ].join('\n\n'),
  ),
  '01-doors/02-frame.md': question(
    'What holds the hinge?',
    'level: mid\ntags: [wood]\nsummary: The frame does.\nrelated: [hinge]',
    'The frame holds it, and the wall holds the frame.',
  ),
  '02-locks/category.md': '# Locks\n\nWhat stays shut.\n',
  '02-locks/01-bolt.md': question(
    'How far does a bolt go?',
    'level: senior\ntags: [iron]\nsummary: An inch at least.\nshort: Bolt',
    'An inch at least, and further in a prison.\n\n## The parts\n\nA bar and a keep.',
  ),
  '02-locks/02-filters.md': question(
    'Why is a question named like a part of the page?',
    'level: staff\ntags: [names]\nsummary: To see that both are found.',
    'Because names collide, and `page_search` does not.',
  ),
}
