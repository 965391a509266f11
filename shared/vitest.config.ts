import { defineConfig } from 'vitest/config'

/** Engine, contract, sites and texts: pure code, so plain Node is its runtime. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    name: 'shared',
    // Laws are tried on many examples, on machines that are shared: a test is slow or quick, never late.
    testTimeout: 120_000,
    include: ['shared/**/*.test.ts'],
    setupFiles: ['test/laws.ts'],
    exclude: ['shared/ui/**'],
  },
})
