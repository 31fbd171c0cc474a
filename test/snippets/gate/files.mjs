import { existsSync, readdirSync } from 'node:fs'
import { join, parse } from 'node:path'

/**
 * The Markdown files of a guide that may hold samples, in guide order. The same rules as in build.rs:
 * names that start with `_` or `.`, README.md, and folders that hold a Cargo.toml are not content.
 *
 * @param {string} root absolute folder of the guide
 * @returns {{path: string, file: string, category: string, id: string}[]} `file` is relative to the root
 */
export function guideFiles(root) {
  return categories(root).flatMap(folder =>
    pages(join(root, folder)).map(name => ({
      path: join(root, folder, name),
      file: `${folder}/${name}`,
      category: withoutNumber(folder),
      id: withoutNumber(parse(name).name),
    })),
  )
}

/**
 * The files that categories and question ids select (all, if both lists are empty), and the names that
 * select nothing. A name may carry its number or not.
 */
export function selectFiles(files, categoryNames, ids) {
  const picks = [
    ...categoryNames.map(name => ({ name, holds: ({ file }) => isNamed(file.split('/')[0], name) })),
    ...ids.map(name => ({ name, holds: ({ file }) => isNamed(parse(file).name, name) })),
  ]
  return {
    selected: picks.length > 0 ? files.filter(file => picks.some(pick => pick.holds(file))) : files,
    unknown: picks.filter(pick => !files.some(pick.holds)).map(pick => pick.name),
  }
}

function categories(root) {
  return entries(root)
    .filter(entry => entry.isDirectory() && !existsSync(join(root, entry.name, 'Cargo.toml')))
    .map(entry => entry.name)
}

function pages(folder) {
  return entries(folder)
    .filter(entry => entry.isFile() && entry.name.endsWith('.md') && !/^readme\.md$/i.test(entry.name))
    .map(entry => entry.name)
}

function entries(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !/^[_.]/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function isNamed(stem, name) {
  return stem === name || withoutNumber(stem) === name
}

function withoutNumber(stem) {
  return stem.replace(/^\d+-/, '')
}
