import { defineConfig } from '@playwright/test'

/**
 * Two files at a time against real servers, each with a browser and a Worker of its own. On machines that others use too, a
 * browser can be minutes late: a test that failed is asked once more, on new ground, and is named with its trace either way.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: [
    ...(process.env.E2E_WITHOUT_FIREFOX === '1' ? ['**/firefox.spec.ts'] : []),
    ...(process.env.E2E_WITHOUT_TRYTON === '1' ? ['**/tryton.spec.ts'] : []),
    // Only root may write what the machine's administrators settle for the system's Chromium.
    ...(process.getuid?.() === 0 && !process.env.CHROMIUM ? [] : ['**/managed.spec.ts']),
  ],
  outputDir: '../../test-results/e2e',
  workers: 2,
  retries: 1,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  globalSetup: './mail.setup.ts',
  reporter: [['line'], ['json', { outputFile: process.env.E2E_REPORT ?? '../../test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
})
