import { describe, expect, test } from 'vitest'
import { imported, outlineOf } from './deck-of.js'

/** A deck in a few lines, and what a person would find in it: titles by category. */
interface Case {
  deck: string | Record<string, string>
  found: Record<string, string[]>
}

const HEADINGS: Record<string, Case> = {
  'second level, numbered': {
    deck: '# Boats\n\n## 1. What is a keel?\n\nBelow.\n\n## 2. What is a mast?\n\nAbove.\n\n## 3. What is a boom?\n\nAcross.\n',
    found: { Boats: ['What is a keel?', 'What is a mast?', 'What is a boom?'] },
  },
  'third level below categories': {
    deck: '# Boats\n\n## Hull\n\n### What is a keel?\n\nBelow.\n\n### What is a bilge?\n\nInside.\n\n## Rig\n\n### What is a mast?\n\nAbove.\n',
    found: { Hull: ['What is a keel?', 'What is a bilge?'], Rig: ['What is a mast?'] },
  },
  'sixth level with answers folded away': {
    deck: '# Boats\n\n###### 1. Which side is port?\n\n- A: left\n- B: right\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: A\n\nLeft.\n\n</p>\n</details>\n\n---\n\n###### 2. Which side is starboard?\n\n- A: left\n- B: right\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n\nRight.\n\n</p>\n</details>\n',
    found: { Boats: ['Which side is port?', 'Which side is starboard?'] },
  },
  'in a numbered list, one of them at another depth': {
    deck: '# Boats\n\n### Table of Contents\n\n| No. | Questions |\n| --- | --- |\n| 1 | [What is a keel?](#what-is-a-keel) |\n\n1. ### What is a keel?\n\n   Below.\n\n   **[⬆ Back to Top](#table-of-contents)**\n\n2. ## What is a mast?\n\n   Above.\n\n   **[⬆ Back to Top](#table-of-contents)**\n\n3. ### What is a boom?\n\n   Across.\n',
    found: { Boats: ['What is a keel?', 'What is a mast?', 'What is a boom?'] },
  },
  'in a list, with headings in the answers that are as high': {
    deck: '# Boats\n\n1. ### What is a keel?\n\n   ## Before\n\n   Wood.\n\n   ### After\n\n   Lead.\n\n2. ### What is a mast?\n\n   Above.\n',
    found: { Boats: ['What is a keel?', 'What is a mast?'] },
  },
  'in a list whose answers are not indented': {
    deck: '# Boats\n\n## Hull\n\n1. ### What is a keel?\n\nBelow.\n\n**[⬆ Back to Top](#boats)**\n---\n\n2. ### What is a bilge?\n\nInside.\n\n3. ### What is a rib?\n\nA frame.\n\n## Bend it first\n\nThen nail it.\n',
    found: { Hull: ['What is a keel?', 'What is a bilge?', 'What is a rib?'] },
  },
  'contents that hold the deck': {
    deck: 'Boats\n=====\n\n## Table of Contents\n\n* [Hull](#hull)\n\n### [[↑]](#toc) <a name="hull">Questions about the hull:</a>\n\n#### Keels\n\nHow deep is one?\n\n#### Bilges\n\nWho pumps them?\n',
    found: { 'Questions about the hull': ['Keels', 'Bilges'] },
  },
  'a title at the second level': {
    deck: '## Boats (trade test)\n\n#### Q1. Which side is port?\n\n- [x] left\n- [ ] right\n\n#### Q2. Which side is starboard?\n\n- [ ] left\n- [x] right\n',
    found: { 'Boats (trade test)': ['Which side is port?', 'Which side is starboard?'] },
  },
  'numbered ones below numbered categories': {
    deck: '# Boats\n\n## 1. Hull\n\n### 1. What is a keel?\n\nBelow.\n\n### 2. What is a bilge?\n\nInside.\n\n## 2. Rig\n\n### 1. What is a mast?\n\nAbove.\n\n### 2. What is a boom?\n\nAcross.\n',
    found: { Hull: ['What is a keel?', 'What is a bilge?'], Rig: ['What is a mast?', 'What is a boom?'] },
  },
  'parts of answers as high as the questions': {
    deck: '# Boats\n\n## Hull\n\n### What is a keel?\n\nBelow.\n\n### Sources\n\nA book.\n\n### What is a bilge?\n\nInside.\n\n### Sources\n\nThe same.\n\n### What is a rib?\n\nA frame.\n',
    found: { Hull: ['What is a keel?', 'What is a bilge?', 'What is a rib?'] },
  },
}

const DETAILS: Record<string, Case> = {
  'the summary asks, the answer is bold': {
    deck: '# Boats\n\n## Hull\n\n<details>\n<summary>What is a keel?</summary><br><b>\n\nBelow.\n</b></details>\n\n<details>\n<summary>What is a bilge?</summary><br><b>\nInside.\n</b></details>\n',
    found: { Hull: ['What is a keel?', 'What is a bilge?'] },
  },
  'without empty lines': {
    deck: '# Boats\n<details><summary>What is a keel?</summary>Below.</details>\n<details><summary>What is a mast?</summary>Above.</details>\n',
    found: { Boats: ['What is a keel?', 'What is a mast?'] },
  },
  'two categories, one question empty': {
    deck: '# Boats\n\n### Hull\n\n<details>\n<summary>What is a keel?</summary>\n</details>\n\n### Rig\n\n<details>\n<summary>What is a mast?</summary>\n\nAbove.\n\n- of wood\n- of metal\n\n</details>\n',
    found: { Hull: ['What is a keel?'], Rig: ['What is a mast?'] },
  },
  'a heading in an answer that is folded away': {
    deck: '# Boats\n\n## Hull\n\n### What is a keel?\n\n<details><summary>Answer</summary>\n\nBelow.\n\n### Reference\n\n[A page](https://example.org)\n\n</details>\n\n### What is a bilge?\n\nInside.\n',
    found: { Hull: ['What is a keel?', 'What is a bilge?'] },
  },
  'labels for the answer in another language': {
    deck: '# Boote\n\n## Was ist ein Kiel?\n\n<details><summary>Antwort</summary>\n\nUnten.\n\n</details>\n\n## Was ist ein Mast?\n\n<details><summary>Antwort</summary>\n\nOben.\n\n</details>\n',
    found: { Boote: ['Was ist ein Kiel?', 'Was ist ein Mast?'] },
  },
}

const LISTS: Record<string, Case> = {
  'bullets that ask, with follow-ups': {
    deck: '---\ntitle: Boats\nlayout: page.njk\n---\n\n* What is a keel?\n* What is a mast?\n  * When does it break?\n* What is a boom?\n',
    found: { Boats: ['What is a keel?', 'What is a mast?', 'What is a boom?'] },
  },
  'numbers, the question bold, the answer below': {
    deck: '# Boats\n\n1. **What is a keel?**\n\n   Below.\n\n2. **What is a mast?**\n\n   Above.\n\n3. **What is a boom?**\n\n   Across.\n',
    found: { Boats: ['What is a keel?', 'What is a mast?', 'What is a boom?'] },
  },
  'the answer in the line after the question': {
    deck: '# Boats\n\n1. What is a keel?\n   It is below.\n2. What is a mast?\n   It is above.\n3. What is a boom?\n   It is across.\n',
    found: { Boats: ['What is a keel?', 'What is a mast?', 'What is a boom?'] },
  },
  'one list a section': {
    deck: '# Boats\n\n## Hull\n\n- What is a keel?\n- What is a bilge?\n\n## Rig\n\n- What is a mast?\n- What is a boom?\n',
    found: { Hull: ['What is a keel?', 'What is a bilge?'], Rig: ['What is a mast?', 'What is a boom?'] },
  },
  'items that name what the items below ask about': {
    deck: '# Boats\n\n- Hull\n  - What is a keel?\n  - What is a bilge?\n- Rig\n  - What is a mast?\n  - What is a boom?\n  - What is a shroud?\n',
    found: {
      Hull: ['What is a keel?', 'What is a bilge?'],
      Rig: ['What is a mast?', 'What is a boom?', 'What is a shroud?'],
    },
  },
  'one item, then code and a folded answer': {
    deck: '# قوارب\n\n1. ماهو الناتج ؟\n\n```js\none()\n```\n\n<details><summary>الإجابة</summary>\n\nواحد\n\n</details>\n\n2. ماهو الناتج هنا ؟\n\n```js\ntwo()\n```\n\n3. ماهو هذا ؟\n\nثلاثة\n',
    found: { قوارب: ['ماهو الناتج ؟', 'ماهو الناتج هنا ؟', 'ماهو هذا ؟'] },
  },
}

const PARAGRAPHS: Record<string, Case> = {
  'bold, asking, with a sign for how hard it is': {
    deck: '# Boats\n\n## Hull\n\n**What is a keel? 👶**\n\nBelow.\n\n**What is a bilge? ⭐️**\n\nInside.\n\n**What is a rib? 🚀**\n\nA frame.\n',
    found: { Hull: ['What is a keel? 👶', 'What is a bilge? ⭐️', 'What is a rib? 🚀'] },
  },
  'labels for question and answer': {
    deck: '# Boats\n\n**Q:** What is a keel?\n\n**A:** Below.\n\n**Q:** What is a mast?\n\n**A:** Above.\n\n**Q:** What is a boom?\n\n**A:** Across.\n',
    found: { Boats: ['What is a keel?', 'What is a mast?', 'What is a boom?'] },
  },
  'question and answer in one paragraph': {
    deck: '# Boats\n\nQ: What is a keel?\nA: Below.\n\nQ: What is a mast?\nA: Above.\n\nQ: What is a boom?\nA: Across.\n',
    found: { Boats: ['What is a keel?', 'What is a mast?', 'What is a boom?'] },
  },
  'numbers in bold before plain text': {
    deck: '# Boats\n\n**1)** Name the parts of a keel.\n\nThree.\n\n**2)** Name the parts of a mast.\n\nFour.\n\n**3)** Name the parts of a boom.\n\nTwo.\n',
    found: { Boats: ['Name the parts of a keel.', 'Name the parts of a mast.', 'Name the parts of a boom.'] },
  },
}

const FILES: Record<string, Case> = {
  'the name of the file asks': {
    deck: {
      'README.md': '# Boats\n\nQuestions by subject.\n',
      'Hull/What is a keel.md': '# Keel\n\nBelow.\n\n# Links\n\n- [Keels](https://example.org)\n',
      'Hull/How is a bilge pumped.md': '# Bilge\n\nBy hand.\n',
    },
    found: { Hull: ['How is a bilge pumped', 'What is a keel'] },
  },
  'a topic, then the question': {
    deck: {
      'Hull/HU-Question01.md':
        '# Question 01 - Hull\n\n## What is a keel?\n\nBelow.\n\n### Of lead\n\nHeavy.\n',
      'Hull/HU-Question02.md': '# Question 02 - Hull\n\n## What is a bilge?\n\nInside.\n',
    },
    found: { Hull: ['What is a keel?', 'What is a bilge?'] },
  },
  'question, answer and tags': {
    deck: {
      'questions/keel.md':
        '### What is a keel?\n\n#### Answer\n\nBelow.\n\n<!-- tags: (hull) -->\n\n<!-- expertise: (1) -->\n',
      'questions/mast.md': '### What is a mast?\n\n#### Answer\n\nAbove.\n\n<!-- tags: (rig) -->\n',
    },
    found: { Questions: ['What is a keel?', 'What is a mast?'] },
  },
  'each file a deck': {
    deck: {
      'hull.md':
        '# Hull\n\n## What is a keel?\n\nBelow.\n\n## What is a bilge?\n\nInside.\n\n## What is a rib?\n\nA frame.\n',
      'rig.md': '# Rig\n\n1. What is a mast?\n2. What is a boom?\n3. What is a shroud?\n',
    },
    found: {
      Hull: ['What is a keel?', 'What is a bilge?', 'What is a rib?'],
      Rig: ['What is a mast?', 'What is a boom?', 'What is a shroud?'],
    },
  },
}

const NOTES: Record<string, Case> = {
  'topics of the second level': {
    deck: '# Boats\n\nAll about them.\n\n## Keel\n\nBelow.\n\n## Mast\n\nAbove.\n\n## Boom\n\nAcross.\n\n## License\n\nFree.\n',
    found: { Boats: ['Keel', 'Mast', 'Boom'] },
  },
  'a sheet with several titles': {
    deck: '# Hull\n\n## Keel\n\nBelow.\n\n## Bilge\n\nInside.\n\n# Rig\n\n## Mast\n\nAbove.\n\n# Crew\n\n## Skipper\n\nAft.\n',
    found: { Hull: ['Keel', 'Bilge'], Rig: ['Mast'], Crew: ['Skipper'] },
  },
}

for (const [shape, cases] of Object.entries({ HEADINGS, DETAILS, LISTS, PARAGRAPHS, FILES, NOTES })) {
  describe(`a deck of the shape ${shape.toLowerCase()}`, () => {
    test.each(Object.entries(cases))('%s', async (_, { deck, found }) => {
      expect(outlineOf(await imported(deck))).toEqual(found)
    })
  })
}
