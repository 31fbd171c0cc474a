import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // On a busy machine a build in a browser and EPUBCheck on Java take ten times as long as on a calm one.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Browser code runs in pages, where its coverage is not seen; the program that tests start is seen only where it runs in their process.
    coverage: { include: ['src/**/*.ts'], exclude: ['src/page/**'] },
  },
})
