import { defineConfig } from 'vitest/config'

/** The tests of conformance, with the same examples in every run: what kills a change once kills it again. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    name: 'mutation',
    include: [
      'shared/process/conformance/{conformance,bounds,judgeLog,caseLog,dealCase,conformance.bruteForce}.test.ts',
    ],
    setupFiles: [`${import.meta.dirname}/setup.ts`],
  },
})
