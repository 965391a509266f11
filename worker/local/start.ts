import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openSignedIn } from './browser.ts'
import { build, extensionFolder, root } from './build.ts'
import { type Demo, foundDemo, readDemo, tellDemo } from './demo.ts'
import { endWith } from './ending.ts'
import { readOptions } from './options.ts'
import { say } from './progress.mjs'
import { type Served, serve } from './serve.ts'

const data = join(root, '.data/worker')
const options = readOptions(process.argv.slice(2), process.env.PORT)

await build()
const { served, demo } = await open()
everyMinute(served)
if (options.json) printJson(served.url, demo)
else printPage(served.url, demo)
if (options.browser) endWith(await openSignedIn({ url: served.url, account: demo.accounts[0] }))

/** Serves what is stored; without a demo organisation it begins with empty databases and founds one. */
async function open(): Promise<{ served: Served; demo: Demo }> {
  const url = `http://127.0.0.1:${options.port}`
  const known = options.fresh ? undefined : await readDemo(data)
  if (known === undefined) {
    await rm(data, { recursive: true, force: true })
    say('founding the demo organisation')
  }
  const demo = known ?? (await foundDemo(data, url))
  if (demo.url !== url)
    say(`the demo organisation looks for its practice mailbox at ${demo.url}; --fresh founds it anew`)
  say('starting the Worker')
  const served = await serve({ port: options.port, data, log: say })
  endWith(served.stop)
  if (!demo.told) say('telling the demo organisation its six months of deals')
  return { served, demo: await tellDemo(data, demo, served.url, say) }
}

/** Does here what the cron trigger does in production. */
function everyMinute({ sweep }: Served): void {
  setInterval(() => void sweep().catch((reason: unknown) => say(`the sweep failed: ${reason}`)), 60_000)
}

function printJson(url: string, { accounts, apiKey }: Demo): void {
  process.stdout.write(`${JSON.stringify({ url, accounts, apiKey, extension: extensionFolder })}\n`)
}

function printPage(url: string, { accounts, apiKey }: Demo): void {
  const rows = accounts.map(({ role, email, password }) => `  ${role.padEnd(9)} ${email.padEnd(32)} ${password}`)
  process.stdout.write(`
Guiderail is served. Ctrl-C stops it; npm start -- --fresh begins anew.

  Console    ${url}
  Practice   ${url}/practice
  API        ${url}/api/v1

Demo accounts
${rows.join('\n')}
  API key   ${apiKey}

The extension
  1. Open chrome://extensions and switch on "Developer mode".
  2. "Load unpacked": ${extensionFolder}
  3. Follow its welcome page; the server is ${url}

`)
}
