// src/ and the packages it uses as a few files in dist/: a start reads those instead of some nine hundred. What a package finds by its own
// place (fonts, the browser, codecs) stays outside, and so do shiki's grammars, of which a guide needs two or three out of three hundred.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build, watch } from 'rolldown'
import { lean } from './lean.mjs'

const OPTIONS = {
  input: { cli: 'src/cli.ts', index: 'src/index.ts', crew: 'src/crew/main.ts' },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: [/^@shikijs\/langs\//, /^@sparticuz\//, /^@fontsource\//, /^jetbrains-mono/, /^sharp$/],
  plugins: [lean(), licenses('licenses.txt')],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  },
}

/** The scripts of the web page, small enough to stand in it: its own, and the second one of a live page. */
const PAGES = ['main', 'live'].map(entry => ({
  input: { [entry === 'main' ? 'page' : entry]: `src/page/${entry}.ts` },
  platform: 'browser',
  tsconfig: 'src/page/tsconfig.json',
  plugins: [licenses(entry === 'main' ? 'page-licenses.txt' : 'live-licenses.txt')],
  output: { dir: 'dist', format: 'iife', entryFileNames: '[name].js', minify: true },
}))

if (process.argv.includes('--watch')) watch([OPTIONS, ...PAGES]).on('event', tell)
else
  dropOthers(
    (await build([OPTIONS, ...PAGES])).flatMap(({ output }) => output.map(({ fileName }) => fileName)),
  )

/** Removes what an earlier bundle has left, once this one is there: other chunks, which would ship too. */
function dropOthers(names) {
  for (const entry of readdirSync('dist', { withFileTypes: true, recursive: true })) {
    const name = relative('dist', join(entry.parentPath, entry.name)).replaceAll(sep, '/')
    if (entry.isFile() && !/^(modules|types)\//.test(name) && !names.includes(name))
      rmSync(join('dist', name))
  }
}

function tell(event) {
  if (event.code === 'END') console.error('bundled')
  if (event.code === 'ERROR') console.error(event.error.message)
}

/** Whoever passes code on passes its license on: dist/licenses.txt. */
function licenses(fileName) {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(chunk => Object.keys(chunk.modules ?? {}))
      const folders = modules.flatMap(
        id => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [],
      )
      const texts = [...new Set(folders)].sort().map(licenseOf)
      this.emitFile({
        type: 'asset',
        fileName,
        source: texts.join(`\n${'-'.repeat(80)}\n\n`),
      })
    },
  }
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version} (${license})\n${text}`
}
