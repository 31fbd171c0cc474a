// The same guide as one plain Markdown file, for Pandoc.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The guide in `folder` as one Markdown file: categories as `#`, questions as `##` with their ids, call-outs as divs, terms as emphasis,
 * code as it is shown. Links to what is not a question become text; pictures are named from `folder`.
 */
export function oneFile(folder) {
  const categories = listed(folder).filter(({ name }) => !name.endsWith('.md'))
  const parts = categories.flatMap(({ name }) => {
    const files = ['category.md', ...listed(join(folder, name)).map(file => file.name)].filter(file =>
      file.endsWith('.md'),
    )
    return files.map(file => ({ name, file, text: readFileSync(join(folder, name, file), 'utf8') }))
  })
  const ids = new Set(parts.filter(({ file }) => file !== 'category.md').map(({ file }) => idOf(file)))
  return parts.map(part => plain(part, ids)).join('\n\n')
}

function listed(folder) {
  return readdirSync(folder)
    .filter(name => /^\d+-/.test(name))
    .sort()
    .map(name => ({ name }))
}

function idOf(file) {
  return file.replace(/^\d+-/, '').replace(/\.md$/, '')
}

function plain({ name, file, text }, ids) {
  const isQuestion = file !== 'category.md'
  let fence = null
  const lines = text.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n')
  return lines
    .flatMap(line => {
      const mark = /^\s*(`{3,}|~{3,})(.*)$/.exec(line)
      if (fence !== null) {
        if (mark?.[1]?.startsWith(fence.mark) && mark[2].trim() === '') fence = null
        else if (fence.rust && /^\s*#( |$)/.test(line)) return []
        return [line]
      }
      if (mark) {
        const language = /^[\w+-]*/.exec(mark[2])[0]
        fence = { mark: mark[1], rust: language === 'rust' }
        return [line.slice(0, line.length - mark[2].length) + language]
      }
      return [prose(line, isQuestion ? idOf(file) : null, name, ids)]
    })
    .join('\n')
}

function prose(line, id, folder, ids) {
  const heading = /^(#+) (.*)$/.exec(line)
  if (heading) {
    const depth = heading[1].length + (id === null ? 0 : 1)
    return `${'#'.repeat(depth)} ${heading[2]}${depth === 2 && id !== null ? ` {#${id}}` : ''}`
  }
  return line
    .replace(/^(\s*):::(\w+)/, '$1::: $2')
    .replace(/:term\[([^\]]*)\]/g, '*$1*')
    .replace(/!\[([^\]]*)\]\(((?!https?:)[^)\s]+)/g, (_, alt, path) => `![${alt}](${folder}/${path}`)
    .replace(/(?<!!)\[([^\]]+)\]\(#?([a-z0-9-]+)(#[^)]*)?\)/g, (_, words, target) =>
      ids.has(target) ? `[${words}](#${target})` : words,
    )
}
