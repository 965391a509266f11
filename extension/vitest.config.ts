import { defineConfig } from 'vitest/config'

/** Everything that is drawn: the extension, the components both parts show, and the console. A file that needs a page says so in its first line. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name: 'extension',
    testTimeout: 60_000,
    setupFiles: ['test/patience.ts'],
    include: ['extension/**/*.test.{ts,tsx}', 'shared/ui/**/*.test.{ts,tsx}', 'worker/console/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/.output/**'],
  },
})
