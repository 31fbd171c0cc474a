import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Browser code runs in pages, where its coverage is not seen; the program that tests start is seen only where it runs in their process.
    coverage: { include: ['src/**/*.ts'], exclude: ['src/page/**'] },
  },
})
