import { list } from './row.js'

/** Bundles cannot name bundles: their selections never depend on each other. */
export const bundle = list({
  help: 'bundles of guide.yaml, by name',
  what: 'bundle',
  inBundles: null,
  choices: null,
  known: guide => guide.settings.bundles.map(({ name }) => name),
  keep: (questions, wanted, { holds }) =>
    questions.filter(question => wanted.some(name => holds(name, question))),
  title: (wanted, guide) =>
    guide.settings.bundles.filter(({ name }) => wanted.includes(name)).map(({ title }) => title),
})
