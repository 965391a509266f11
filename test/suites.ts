import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

export type Suite = {
  name: string
  script: string
  args: string[]
  env?: Record<string, string>
  read: (report: Report) => Count
}

/** How many tests of a suite kept their promise, and how many of them only when they were asked a second time. */
export type Count = { passed: number; failed: number; again?: number }

/** The two reporters' figures: Vitest's at the top, Playwright's under `stats`. */
type Report = {
  numPassedTests?: number
  numFailedTests?: number
  stats?: { expected?: number; unexpected?: number; flaky?: number }
}

export const root = join(import.meta.dirname, '..')
const reports = join(root, 'test-results')

/** Vitest leaves a core free, which of two leaves one; tests that wait for a server have room for a second file. */
const files = Math.max(2, availableParallelism() - 1)

/** Every suite in the order in which it runs: the quickest to fail first. */
export const suites: Suite[] = [
  vitest('conventions', 'test/conventions/vitest.config.ts'),
  vitest('shared', 'shared/vitest.config.ts'),
  vitest('local', 'worker/local/vitest.config.ts'),
  vitest('extension', 'extension/vitest.config.ts'),
  vitest('worker', 'worker/vitest.config.ts'),
  {
    name: 'e2e',
    script: 'node_modules/@playwright/test/cli.js',
    args: ['test', '--config', 'test/e2e/playwright.config.ts'],
    env: { E2E_REPORT: reportOf('e2e') },
    read: ({ stats: { expected = 0, unexpected = 0, flaky = 0 } = {} }) => ({
      passed: expected + flaky,
      failed: unexpected,
      again: flaky,
    }),
  },
]

function vitest(name: string, config: string): Suite {
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`]
  return {
    name,
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--config', config, `--maxWorkers=${files}`, ...json],
    read: ({ numPassedTests = 0, numFailedTests = 0 }) => ({ passed: numPassedTests, failed: numFailedTests }),
  }
}

function reportOf(name: string): string {
  return join(reports, `${name}.json`)
}

/** Runs one suite. `more` are arguments for its runner. */
export async function runSuite(suite: Suite, more: string[] = []): Promise<Count> {
  await mkdir(reports, { recursive: true })
  await rm(reportOf(suite.name), { force: true })
  const child = spawn(process.execPath, [join(root, suite.script), ...suite.args, ...more], {
    cwd: root,
    env: { ...process.env, ...suite.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  const report = JSON.parse(await readFile(reportOf(suite.name), 'utf8').catch(() => '{}')) as Report
  return verdict(suite.read(report), code)
}

/** A runner that ended badly without naming a failed test, or that ran no test at all, is one failure: silence is no proof. */
export function verdict({ passed, failed, ...more }: Count, code: number | null): Count {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, ...more }
}
