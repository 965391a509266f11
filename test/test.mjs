// npm test: installs what is missing (packages; on Debian as root the browser and the real webmail), then runs every suite.
// node test/test.mjs SUITE [ARGUMENTS] runs one suite with its runner's own arguments.
import { installDebian } from '../worker/local/debian.mjs'
import { continueUnderPinnedNode, installPackages } from '../worker/local/install.mjs'
import { say } from '../worker/local/progress.mjs'

const browser = ['chromium', 'fonts-wqy-zenhei']
const php = ['php8.2-cli', 'php8.2-sqlite3', 'php8.2-intl', 'php8.2-mbstring', 'php8.2-xml', 'php8.2-gd']
const webmail = ['roundcube-core', 'roundcube-sqlite3', ...php, 'dovecot-core', 'dovecot-imapd', 'sqlite3', 'curl']
const tryton = ['tryton-server', 'tryton-sao', 'tryton-modules-sale-opportunity', 'tryton-proteus']

const [only, ...rest] = process.argv.slice(2)
await installPackages()
const withBrowsers = only === undefined || only === 'e2e'
const missing = withBrowsers ? installDebian([...browser, ...webmail]) : undefined
if (missing) say(`suite left out: e2e (real browser, real webmail), because ${missing}`)
const noFirefox = withBrowsers && !missing && !process.env.FIREFOX ? installDebian(['firefox-esr']) : undefined
if (noFirefox) {
  say(`left out of e2e: Firefox, because ${noFirefox}`)
  process.env.E2E_WITHOUT_FIREFOX = '1'
}
const noTryton = withBrowsers && !missing ? installDebian(tryton) : undefined
if (noTryton) {
  say(`left out of e2e: Tryton, because ${noTryton}`)
  process.env.E2E_WITHOUT_TRYTON = '1'
}
await continueUnderPinnedNode('test/run.ts', [...(missing ? ['--without-e2e'] : []), ...(only ? [only] : []), ...rest])
