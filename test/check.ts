import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { say } from '#worker/local/progress.mjs'

const root = join(import.meta.dirname, '..')

/** Colours only where somebody sees them. */
const colours = process.stdout.isTTY ? [] : ['--colors=off']

/** Each part is looked at with its own eyes: what it may see stands in its tsconfig. */
const parts = [
  'shared/process',
  'shared/api',
  'shared',
  'shared/ui',
  'worker',
  'worker/console',
  'extension',
  'test',
  'test/worker',
]

const checks = [
  ...parts.map((part) => ({ name: `types of ${part}`, script: 'node_modules/typescript/bin/tsc', args: ['-p', part] })),
  {
    name: 'lint and format',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['ci', ...colours, '--error-on-warnings', '.'],
  },
  {
    name: 'conventions',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--config', 'test/conventions/vitest.config.ts', '--exclude', 'test/conventions/built/**'],
  },
]

const failed = checks.filter(({ name, script, args }) => {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' })
  say(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  return status !== 0
})
if (failed.length > 0) process.exitCode = 1
