import type { Result } from '#shared/api/client.ts'
import type { Language } from '#shared/process/text.ts'
import { faultText } from './faultWords.ts'
import type { ManualSay } from './say.ts'

/** Why something about a version was not written, and what to do. */
export function notDone(answer: Extract<Result<unknown>, { ok: false }>, language: Language, say: ManualSay): string {
  if ('offline' in answer) return say('failed.offline')
  const { status, title, faults = [] } = answer.problem
  if (status === 403) return say('failed.forbidden')
  if (faults.some(({ at }) => at === 'since')) return say('failed.since')
  if (status === 409) return say('failed.taken')
  const told = faults.map(
    ({ at, expected }) => `${at}${language === 'en' ? ': ' : '：'}${faultText(expected, language)}`,
  )
  return told.length > 0 ? told.join(language === 'en' ? '; ' : '；') : say('failed.other', { title })
}
