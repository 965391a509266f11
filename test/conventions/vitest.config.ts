import { defineConfig } from 'vitest/config'

/** What the house has agreed on, as tests that state their reason. Those under `built` look at what was built. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    name: 'conventions',
    include: ['test/conventions/**/*.test.ts'],
  },
})
