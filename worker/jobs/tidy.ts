import { sweepDirectory } from '#worker/store/attempts.ts'

const minute = 60_000
const minutesAnHour = 60

/**
 * Once an hour drops from the directory what is over: sessions, codes, links, and what is remembered of attempts.
 * @returns 1 when this was the minute for it
 */
export async function tidy(env: Pick<Cloudflare.Env, 'DIRECTORY'>, now: number): Promise<number> {
  if (Math.floor(now / minute) % minutesAnHour !== 0) return 0
  await sweepDirectory(env.DIRECTORY, now)
  return 1
}
