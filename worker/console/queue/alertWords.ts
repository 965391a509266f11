import * as z from 'zod'
import type { AlertLine } from '#shared/api/alerts.ts'
import { type QueueKey, queueTexts } from '#shared/i18n/console.queue.ts'
import { type Language, read } from '#shared/process/text.ts'
import { exact } from '../models/moments.ts'
import { tell, type Values } from '../models/say.ts'

const Reported = z.discriminatedUnion('what', [
  z.object({ what: z.literal('stuck'), since: z.number() }),
  z.object({ what: z.literal('away'), from: z.number(), to: z.number() }),
  z.object({ what: z.literal('stopped'), part: z.string() }),
  z.object({ what: z.literal('chain'), seq: z.number(), why: z.enum(['sequence', 'event', 'personal', 'head']) }),
  z.object({ what: z.literal('recount') }),
  z.object({ what: z.literal('unreadable') }),
  z.object({ what: z.literal('sums') }),
  z.object({ what: z.literal('lost') }),
  z.object({ what: z.literal('root'), night: z.string(), before: z.number(), deals: z.number() }),
  z.object({ what: z.literal('job'), failed: z.number(), stopped: z.unknown() }),
])
type Reported = z.infer<typeof Reported>

/** What an alert tells, as a sentence without its end. */
export function alertText(alert: AlertLine, language: Language): string {
  const say = (key: QueueKey, values: Values = {}) => tell(language, queueTexts[language][key], values)
  if (alert.tier <= 2) {
    const reported = Reported.safeParse(alert.detail)
    return reported.success ? reportedText(reported.data, say, language) : say('alert.other')
  }
  const name = alert.name ? read(alert.name, language) : say('alert.something')
  if (alert.tier === 4) return say(alert.obligation?.includes('/@rule/') ? 'alert.rule' : 'alert.answer', { name })
  const rung = alert.rung < 100 ? 'alert.soon' : alert.rung === 100 ? 'alert.due' : 'alert.past'
  return say(rung, { name, rung: alert.rung })
}

type Say = (key: QueueKey, values?: Values) => string

function reportedText(reported: Reported, say: Say, language: Language): string {
  const at = (moment: number) => exact(moment, language)
  switch (reported.what) {
    case 'stuck':
      return say('alert.stuck', { since: at(reported.since) })
    case 'away':
      return say('alert.away', { from: at(reported.from), to: at(reported.to) })
    case 'stopped':
      return say('alert.stopped', { part: reported.part })
    case 'chain':
      return say('alert.chain', { seq: reported.seq, why: say(`chain.${reported.why}`) })
    case 'root':
      return say('alert.root', { night: reported.night, before: reported.before, deals: reported.deals })
    case 'job':
      return say(reported.stopped ? 'alert.job.stopped' : 'alert.job', { n: reported.failed })
    default:
      return say(`alert.${reported.what}`)
  }
}

/** The word an alert ended with: somebody's own, or how the matter ended by itself. */
export function wordText(answer: NonNullable<AlertLine['answer']>, language: Language): string {
  if (answer.by !== 'system') return answer.word
  const known = (['met', 'over', 'taken back'] as const).find((word) => word === answer.word)
  return known ? tell(language, queueTexts[language][`word.${known}`]) : answer.word
}
