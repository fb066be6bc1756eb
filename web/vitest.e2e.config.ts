import { defineConfig } from 'vitest/config'

// Run by `./yuanheng test`: the browser against the real program with the demonstration data.
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/program.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
