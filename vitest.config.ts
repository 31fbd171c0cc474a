import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, by a run on two calm cores; begun last, one of them would be waited for while a core does nothing. */
const LONGEST = [
  'snippets',
  'end-to-end/guide',
  'write/killed',
  'end-to-end/same-bytes',
  'end-to-end/tarball',
  'editions/handbook/emit',
  'session/memory',
  'crew/crew',
  'editions/epub/nasty',
  'editions/wider-than-page',
  'cli/process',
  'parse/conservation',
  'serve/page',
  'browser/browser',
  'end-to-end/limits',
  'end-to-end/variants',
  'browser/sandbox',
  'end-to-end/papers',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex(name => moduleId.endsWith(`/test/${name}.test.ts`))
      return place < 0 ? LONGEST.length : place
    }
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // On a busy machine a build in a browser and EPUBCheck on Java take ten times as long as on a calm one.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // The files of a worker share what they load: loading it anew for each took 75 s of processor time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Browser code runs in pages, where its coverage is not seen; the program that tests start is seen only where it runs in their process.
    coverage: { include: ['src/**/*.ts'], exclude: ['src/page/**'] },
  },
})
