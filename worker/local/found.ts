import { call } from '#shared/api/client.ts'
import { foundOrganisation } from '#shared/api/founding.ts'
import { readFoundOptions } from './foundOptions.ts'

/** npm run found: founds an organisation on a server, and prints the link for its first admin. */
const { to, body } = readFoundOptions(process.argv.slice(2), new Date().getFullYear())
const authorization = `Bearer ${process.env.FOUNDING_SECRET ?? ''}`
const result = await call(
  (path, init) => fetch(`${to}${path}`, { ...init, headers: { ...init.headers, authorization } }),
  foundOrganisation,
  { body },
)
if (result.ok) {
  const { organisation, invitation } = result.value
  process.stdout.write(`
Founded ${body.name}: ${organisation}

For ${body.admin.email}, once, until ${new Date(invitation.expires).toISOString().slice(0, 10)}:
  ${invitation.link}
`)
} else {
  process.stderr.write(`${'problem' in result ? JSON.stringify(result.problem, null, 2) : `${to} does not answer`}\n`)
  process.exitCode = 1
}
