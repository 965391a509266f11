import { defineConfig } from 'vitest/config'

/** Engine, contract, sites and texts: pure code, so plain Node is its runtime. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    name: 'shared',
    include: ['shared/**/*.test.ts'],
    exclude: ['shared/ui/**'],
  },
})
