import { defineConfig } from 'vitest/config'

/**
 * The engine's tests by hand, with the same examples in every run: what kills a change once kills it again. The laws stay
 * behind: they kill little that no row does, and take much longer for each change.
 */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    name: 'mutation',
    include: ['shared/process/{score,obligations,decide}/**/*.test.ts', 'shared/process/ledger/fold/foldAway.test.ts'],
    exclude: ['shared/process/decide/{laws,fold}.test.ts'],
    setupFiles: [`${import.meta.dirname}/setup.ts`],
    isolate: false,
  },
})
