import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a guide of at least `questions` questions to `folder`: the guide at `source` whole, then again and again under other ids, the last
 * time only as far as needed. Bundles are left out, so that a build makes the whole guide alone. Returns the number of questions.
 */
export function writeDeck(source, folder, questions) {
  const categories = readdirSync(source)
    .filter(name => /^\d+-/.test(name))
    .sort()
  const ids = new Set(
    categories.flatMap(name => [idOf(name), ...questionFiles(join(source, name)).map(idOf)]),
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'guide.yaml'), withoutBundles(readFileSync(join(source, 'guide.yaml'), 'utf8')))
  let count = 0
  for (let round = 1; count < questions; round++) {
    for (const name of categories) {
      if (count >= questions) break
      const files = questionFiles(join(source, name)).slice(0, questions - count)
      const number = String((round - 1) * categories.length + Number.parseInt(name, 10)).padStart(3, '0')
      const target = join(folder, `${number}-${rename(idOf(name), round)}`)
      mkdirSync(target)
      const figures = join(source, name, 'figures')
      if (statSync(figures, { throwIfNoEntry: false }))
        cpSync(figures, join(target, 'figures'), { recursive: true })
      for (const file of ['category.md', ...files]) {
        const text = readFileSync(join(source, name, file), 'utf8')
        const own = file === 'category.md' ? file : `${file.slice(0, 3)}${rename(idOf(file), round)}.md`
        writeFileSync(join(target, own), withIds(text, ids, round))
      }
      count += files.length
    }
  }
  return count
}

function questionFiles(folder) {
  return readdirSync(folder)
    .filter(name => /^\d+-.*\.md$/.test(name))
    .sort()
}

function idOf(name) {
  return name.replace(/^\d+-/, '').replace(/\.md$/, '')
}

function rename(id, round) {
  return round === 1 ? id : `${id}-r${round}`
}

/** Links and `related:` point into the same round, as far as that goes. */
function withIds(text, ids, round) {
  if (round === 1) return text
  const related = text.replace(/^related: \[(.*)\]$/m, (_, list) => {
    const renamed = list
      .split(',')
      .map(id => id.trim())
      .filter(Boolean)
    return `related: [${renamed.join(', ')}]`
  })
  return related.replace(/\]\(#?([a-z0-9-]+)(#[^)]*)?\)/g, (link, id) => (ids.has(id) ? `](${id})` : link))
}

function withoutBundles(yaml) {
  return yaml.replace(/^bundles:\n(?:[ \t#].*\n|\n)*/m, '')
}
