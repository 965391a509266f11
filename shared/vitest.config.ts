import { defineConfig } from 'vitest/config'

/** Engine, contract, sites and texts: pure code, so plain Node is its runtime. */
export default defineConfig({
  test: {
    name: 'shared',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['ui/**'],
    passWithNoTests: true,
  },
})
