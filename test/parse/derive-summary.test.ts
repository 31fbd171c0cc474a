import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/parse/markdown/processor.js'
import { deriveSummary } from '../../src/parse/record/derive-summary.js'

const CASES: Record<string, [answer: string, summary: string | null]> = {
  'the first of several': ['A closure keeps its scope. It is a function.', 'A closure keeps its scope.'],
  'over the end of a line': ['A closure keeps\nits **scope**. More.', 'A closure keeps its scope.'],
  'past what leads to a list': [
    'Below are the steps to find one:\n\n1. Look.\n\nIt takes a minute.',
    'It takes a minute.',
  ],
  'not a lead alone': ['These are the steps:\n\n- Look.\n- See.', null],
  'not an announcement': ['Here are two ways. Both copy the list.', 'Both copy the list.'],
  'past a note': ['**Note:** This is old. Do not use it.\n\nA list is mutable.', 'A list is mutable.'],
  'past a note in German': [
    'Hinweis: Das ist alt.\n\nEine Liste ist veränderlich.',
    'Eine Liste ist veränderlich.',
  ],
  'past a note in Chinese': ['注意：已经过时。\n\n列表可变。其他。', '列表可变。'],
  'a sentence that begins with note': ['Note that lists are mutable.', 'Note that lists are mutable.'],
  'behind the word answer': ['**Answer:** Closures keep their scope. So.', 'Closures keep their scope.'],
  'never a bare number': ['1.3', null],
  'never a bare number with a stop': ['42.\n\nThe sum of both.', 'The sum of both.'],
  'never an option': [
    'A. The first is right.\n\nB. The second is.\n\nThe scope is kept.',
    'The scope is kept.',
  ],
  'never an option of a list': [
    '- A: `1`\n- B: `2`\n\nThe second is printed, as `x` is hoisted.',
    'The second is printed, as x is hoisted.',
  ],
  'never a task': ['- [ ] One.\n- [x] Two.', null],
  'not out of code': ['```js\nlet a = 1.\n```\n\nIt prints 1.', 'It prints 1.'],
  'not out of a call-out': [':::pitfall\nNever do this.\n:::\n\nDo that.', 'Do that.'],
  'not out of a quote': ['> All is well.\n\nNothing is.', 'Nothing is.'],
  'not below a later heading': ['Two ways:\n\n#### The wrong one\n\nAdd a lock.', null],
  'below the first heading': ['#### Answer\n\nAdd a lock.', 'Add a lock.'],
  'a question is no answer': ['What is a lock? It keeps others out.', 'It keeps others out.'],
  'no without what it depends on': ['No. Only if it is sealed. So.', 'No. Only if it is sealed.'],
  'no that goes on without an end': ['No. Unless it is sealed', null],
  'yes alone': ['Yes.', 'Yes.'],
  'nothing without an end': ['O(n log n)', null],
  'abbreviations end nothing': [
    'Use a map, e.g. Dr. Lee uses version 1.2 of Node.js, etc. in No. 5. So.',
    'Use a map, e.g. Dr. Lee uses version 1.2 of Node.js, etc. in No. 5.',
  ],
  'initials end nothing': ['It was found by E. W. Dijkstra. Later.', 'It was found by E. W. Dijkstra.'],
  'quotes and brackets close': ['It says “stop.” Then it stops.', 'It says “stop.”'],
  Hindi: ['यह एक सूची है। और।', 'यह एक सूची है।'],
  Arabic: ['هذه قائمة طويلة. وهي تتغير.', 'هذه قائمة طويلة.'],
  'what goes on elsewhere': ['It depends on many things...\n\nMostly on size.', 'Mostly on size.'],
  'none that is longer than a line': [`${'word '.repeat(40)}end. Short.`, null],
  'nothing of nothing': ['', null],
}

test.each(Object.entries(CASES))('a derived summary is %s', (_, [answer, summary]) => {
  expect(deriveSummary(parseMarkdown(answer).children)).toBe(summary)
})
