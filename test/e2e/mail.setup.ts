import { startRoundcube } from '#test/roundcube/roundcube.ts'

/** One Roundcube for the whole run; specs reach it through `#test/e2e/mail.ts`. */
export default async function startMail(): Promise<() => Promise<void>> {
  const roundcube = await startRoundcube()
  process.env.ROUNDCUBE_DOOR = JSON.stringify(roundcube.door)
  return roundcube.stop
}
