import { acceptInvitation, readInvitation } from '#shared/api/invitations.ts'
import type { Operation } from '#shared/api/operation.ts'
import { addressOf, attempts } from '#worker/auth/attempts.ts'
import { accept, follow, type Led } from '#worker/auth/join.ts'
import { done, failed, type Outcome } from '#worker/outcome.ts'
import { type App, type Asked, serveAnyone } from '#worker/serve.ts'

/** Of one address, in seconds; a secret of 256 bits is not found, but looking for one costs us trips. */
const tries = { window: 60, max: 30 }

/** What people do who have a link and no account yet, or no password any more. */
export function joining(app: App): void {
  serveAnyone(app, readInvitation, async (asked) => {
    const led = await followed(asked, asked.body.token)
    if (!led.ok) return led
    const { purpose, organisation } = led.value
    const { name, email, role, language } = led.value.purpose === 'join' ? led.value.invitation : led.value.member
    const { expires } = led.value.purpose === 'join' ? led.value.invitation : led.value.reset
    return done({ purpose, organisation, name, email, role, language, expires })
  })

  serveAnyone(app, acceptInvitation, async (asked) => {
    const led = await followed(asked, asked.body.token)
    return led.ok ? accept(asked.env, led.value, asked.body, asked.now) : led
  })
}

async function followed(asked: Asked<Operation>, token: string): Promise<Outcome<Led>> {
  const { env, request, now } = asked
  const late = await attempts(env.DIRECTORY, now).take({ way: 'link', address: addressOf(request) }, tries)
  return late ? failed({ kind: 'too-many-requests', ...late }) : follow(env, token, now)
}
