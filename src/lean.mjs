/**
 * What packages load although nothing here ever runs it: left out of the bundle, or put into a chunk that is loaded when it does run. By the package that
 * asks and the name it asks for: another file of that package, or code in place of what it names.
 */
const LEAN = {
  'epub-gen-memory': {
    // Its own alternatives for browsers. Nothing is fetched, and what it is given has been checked.
    './fetchable': { file: 'dist/lib/util/fetchable-browser.js' },
    './predicates': { file: 'dist/lib/util/predicates-nop.js' },
    // Chapters come finished beside `content`, which is empty.
    './html-parse': {
      code: `export function fixHTML(_index, html) {
        if (html !== '') throw new Error('The bundle reads no HTML of chapters: hand them over as XHTML')
        return ''
      }`,
    },
    // Made and filled with one file by the constructor, and replaced before anything is packed.
    jszip: { code: 'export default class { file() {} }' },
  },
  '@puppeteer/browsers': {
    // Two megabytes for a download: `agent-base` waits for what `connect` gives, be it another agent.
    'proxy-agent': {
      code: `import { Agent } from 'agent-base'
      export class ProxyAgent extends Agent {
        #agent
        async connect(request, options) {
          const { ProxyAgent } = (await import('proxy-agent')).default
          this.#agent ??= new ProxyAgent()
          return this.#agent.connect(request, options)
        }
      }`,
    },
  },
}

const OWN = '?lean='

const PACKAGES = '/node_modules/'

/** The package that a file is of: its name and its folder; null for a file of ours. */
function packageOf(file) {
  const start = file.lastIndexOf(PACKAGES) + PACKAGES.length
  const [name] = (start >= PACKAGES.length && /^(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.slice(start))) || []
  return name === undefined ? null : { name, root: file.slice(0, start) + name }
}

/** A plugin of rolldown for the table above. */
export function lean() {
  return {
    name: 'lean',
    resolveId(name, importer) {
      const asking = importer?.includes('?') ? null : packageOf(importer ?? '')
      const instead = LEAN[asking?.name]?.[name]
      if (instead === undefined) return null
      return 'file' in instead ? `${asking.root}/${instead.file}` : `${importer}${OWN}${name}`
    },
    load(id) {
      const [importer, name] = id.split(OWN)
      if (name === undefined) return null
      return { code: LEAN[packageOf(importer)?.name][name].code, moduleType: 'js' }
    },
  }
}
