import * as z from 'zod'

const Told = z.object({ version: z.string(), migrations: z.object({ upToDate: z.boolean() }) })

/** Whether what a server says of its health is that it is this version, on the newest schema. */
export function arrived(health: unknown, version: string): boolean {
  const told = Told.safeParse(health)
  return told.success && told.data.version === version && told.data.migrations.upToDate
}

/**
 * Asks a server for its health until it tells the version.
 * @param ask answers what the server says, or nothing
 * @param wait lets time pass between two questions
 * @returns false when it has not within so many questions
 */
export async function untilArrived(
  version: string,
  questions: number,
  ask: () => Promise<unknown>,
  wait: () => Promise<void>,
): Promise<boolean> {
  for (let question = 0; question < questions; question++) {
    if (arrived(await ask(), version)) return true
    await wait()
  }
  return false
}
