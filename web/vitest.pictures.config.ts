import { defineConfig } from 'vitest/config'

// Run by `./yuanheng pictures DIR`: every screen of the demonstration as a picture, for docs and for a critical look.
export default defineConfig({
  test: {
    include: ['pictures/**/*.test.ts'],
    globalSetup: ['e2e/program.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
