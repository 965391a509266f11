import { build } from '#worker/local/build.ts'
import { say } from '#worker/local/progress.mjs'
import { runSuite, suites } from './suites.ts'

const args = process.argv.slice(2)
const withoutE2e = args[0] === '--without-e2e'
const [only, ...more] = withoutE2e ? args.slice(1) : args
const chosen = suites.filter(({ name }) => (only === undefined || name === only) && !(withoutE2e && name === 'e2e'))

await build()
const total = { passed: 0, failed: 0 }
for (const suite of chosen) {
  say(`suite ${suite.name}`)
  const { passed, failed, again = 0 } = await runSuite(suite, more)
  say(`suite ${suite.name}: ${passed} passed${again > 0 ? ` (${again} at the second try)` : ''}, ${failed} failed`)
  total.passed += passed
  total.failed += failed
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
