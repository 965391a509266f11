// `npm run mutation`: changes score, obligations and decide in every small way and asks whether a test notices.
// A part alone: `npm run mutation -- --mutate 'shared/process/score/*.ts,!**/*.test.ts'`.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['shared/process/{score,obligations,decide}/**/*.ts', '!**/*.test.ts'],
  // TypeScript 7 has no API to rewrite a tsconfig with, and Vitest needs none: they stay behind.
  ignorePatterns: [
    '**/*',
    '!package.json',
    '!shared/process/**',
    '!shared/manuals/**',
    '!test/fixtures/**',
    '!test/mutation/**',
    '**/tsconfig.json',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'test-results/mutation/mutation.json' },
  htmlReporter: { fileName: 'test-results/mutation/mutation.html' },
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: '.data/mutation',
  allowEmpty: false,
}
