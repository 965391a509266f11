import type { QueueKey } from '#shared/i18n/console.queue.ts'

const longest = 90
const dayLength = 86_400_000

/** What is missing or cannot be in an absence as it is typed, in words; nothing where it can be sent. */
export function faultOf(
  { standIn, from, to }: { standIn: string; from: string; to: string },
  say: (key: QueueKey) => string,
): string | undefined {
  if (standIn === '') return say('absence.fault.nobody')
  if (from === '' || to === '') return say('absence.fault.days')
  const days = (Date.parse(to) - Date.parse(from)) / dayLength + 1
  if (days < 1) return say('absence.fault.order')
  return days > longest ? say('absence.fault.long') : undefined
}
