import { defineConfig } from 'vitest/config'

/** What runs on a developer's machine, not in workerd: the demo organisation, the commands, the test servers. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    name: 'local',
    include: ['worker/local/**/*.test.ts', 'test/*.test.ts', 'test/roundcube/**/*.test.ts', 'test/bench/**/*.test.ts'],
  },
})
