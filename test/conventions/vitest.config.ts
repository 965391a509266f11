import { defineConfig } from 'vitest/config'

/** What the house has agreed on, as tests that state their reason. */
export default defineConfig({
  test: {
    name: 'conventions',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    passWithNoTests: true,
  },
})
