import engine from './stryker.config.mjs'

/**
 * `npm run mutation:conformance`: the same for conformance, whose tests are too slow to run with the engine's.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  ...engine,
  mutate: ['shared/process/conformance/**/*.ts', '!**/*.test.ts'],
  vitest: { configFile: 'test/mutation/vitest.conformance.config.ts', related: false },
}
