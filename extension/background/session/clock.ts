import { set, setting } from '../store/settings.ts'

/** Two clocks that are no further apart, in milliseconds, are taken to agree. */
const journey = 120_000

/**
 * Clocks of devices are hours off more often than one thinks; what is due is judged by the server's. A token says when it was
 * made there, and it was made just now.
 */
export async function noteClock(token: string): Promise<void> {
  const issued = issuedAt(token)
  if (issued === undefined) return
  const skew = skewOf(issued, Date.now())
  if (Math.abs(skew - ((await setting('skew')) ?? 0)) > journey / 2) await set('skew', skew)
}

/** How far the server's clock is ahead of this device's; 0 for what a journey explains. */
export function skewOf(server: number, device: number): number {
  const apart = server - device
  return Math.abs(apart) < journey ? 0 : apart
}

/** When a token was made, in milliseconds of the server's clock. */
export function issuedAt(token: string): number | undefined {
  try {
    const [, payload = ''] = token.split('.')
    const { iat }: { iat?: unknown } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    return typeof iat === 'number' ? iat * 1000 : undefined
  } catch {
    return undefined
  }
}
