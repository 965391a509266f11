import type { Accepted } from '#shared/api/commands.ts'
import type { Asked } from '../request.ts'
import type { Entry, Word } from '../store/open.ts'

/**
 * The server's final word on a command, at a moment in milliseconds, or why there is none yet: busy and broken servers are
 * asked again with the same id. A refusal of what the rep was told to be refused is no news.
 */
export function wordOn(entry: Entry, answer: Asked<Accepted>, at: number): Word | 'offline' | 'signed out' {
  const { act } = entry.command
  const step = act.type === 'do step' ? act.step : act.type === 'log activity' ? act.tick : undefined
  const about = { id: entry.id, deal: entry.deal, at, act: act.type, ...(step && { step }) }
  if (answer.ok)
    return { ...about, ok: true, seen: false, ...(answer.value.already && { by: answer.value.already.by }) }
  if ('signedOut' in answer) return 'signed out'
  if ('offline' in answer) return 'offline'
  const { status, refusal } = answer.problem
  if (status === 401) return 'signed out'
  if (status === 408 || status === 426 || status === 429 || status >= 500) return 'offline'
  const fact = entry.kind === 'fact' && { fact: act }
  return { ...about, ok: false, seen: entry.doubted === true, ...(refusal ? { refusal } : { status }), ...fact }
}
