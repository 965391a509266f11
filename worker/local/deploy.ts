import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import product from '../../package.json' with { type: 'json' }
import { build } from './build.ts'
import { untilArrived } from './deploy/arrived.ts'
import { facts, wrangler } from './deploy/facts.ts'
import { needs } from './deploy/needs.ts'
import { say } from './progress.mjs'

const { version } = product

/** npm run deploy: checks, builds, migrates, deploys, and waits for the new version; or says exactly what is missing. */
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, url: { type: 'string' } } })

if (values['dry-run']) await rehearse()
else await deploy()

/** Bundles as it would be deployed; needs no account and changes nothing. */
async function rehearse(): Promise<void> {
  await build()
  say('bundling the Worker')
  const { code, output } = await wrangler('deploy', '--dry-run')
  process.stdout.write(output)
  process.exitCode = code
}

async function deploy(): Promise<void> {
  say('looking at what a deployment needs')
  const found = await facts(values.url)
  const missing = needs(found)
  if (missing.length > 0) {
    const lines = missing.map(({ what, how }, at) => `${at + 1}. ${what}.\n   ${how}`)
    process.stderr.write(`\nNothing was changed. Still missing:\n\n${lines.join('\n')}\n`)
    process.exitCode = 1
    return
  }
  await build()
  for (const { binding } of found.databases)
    await step(`migrating ${binding}`, 'd1', 'migrations', 'apply', binding, '--remote')
  await step('deploying the Worker', 'deploy')
  say(`waiting for version ${version} at ${values.url}`)
  const ask = async () => {
    const answer = await fetch(`${values.url}/api/health`).catch(() => undefined)
    return answer?.json().catch(() => undefined)
  }
  if (await untilArrived(version, 60, ask, () => after(2000))) return say(`version ${version} serves at ${values.url}`)
  process.stderr.write(`${values.url}/api/health does not tell version ${version} yet; npx wrangler deployments list\n`)
  process.exitCode = 1
}

/** Migrations come before the code that needs them; what fails ends everything that would follow. */
async function step(what: string, ...args: string[]): Promise<void> {
  say(what)
  const { code, output } = await wrangler(...args)
  if (code === 0) return
  process.stderr.write(output)
  throw new Error(`${what} failed`)
}
