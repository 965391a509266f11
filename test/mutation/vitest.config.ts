import { defineConfig } from 'vitest/config'

/** The engine's own tests, with the same examples in every run: what kills a change once kills it again. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    name: 'mutation',
    include: ['shared/process/**/*.test.ts'],
    exclude: ['shared/process/{checkText,search,suggest,conformance,diff}/**'],
    setupFiles: [`${import.meta.dirname}/setup.ts`],
  },
})
