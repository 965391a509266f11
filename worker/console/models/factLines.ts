import type { Language } from '#shared/process/text.ts'
import type { Of, Reading } from './reading.ts'
import { say } from './say.ts'

/** What happened by itself: said whatever the manual thinks of it. */
export const facts = [
  'activity logged',
  'activity moved',
  'activity corrected',
  'activity withdrawn',
  'step done',
  'step undone',
  'command undone',
  'evidence withdrawn',
  'message sent against a rule',
] as const

export function factText(h: Of<(typeof facts)[number]>, reading: Reading): string {
  const { language, names } = reading
  switch (h.type) {
    case 'activity logged':
      return say(language, 'event.logged', { activity: activityText(h, language) })
    case 'activity moved':
      return say(language, 'event.moved')
    case 'activity corrected':
      return say(language, 'event.corrected')
    case 'activity withdrawn':
      return say(language, 'event.withdrawn')
    case 'step done':
      return say(language, 'event.done', { step: names.step(h.step) })
    case 'step undone':
      return doingText(h.event, 'event.undone', reading)
    case 'command undone':
      return say(language, 'event.undone.command')
    case 'evidence withdrawn':
      return doingText(h.event, 'event.unproven', reading)
    case 'message sent against a rule':
      return say(language, 'event.rule', { rule: names.rule(h.rule) })
  }
}

function doingText(
  event: string,
  what: 'event.undone' | 'event.unproven',
  { language, names, ledger }: Reading,
): string {
  const done = ledger.events.find((line) => line.id === event)?.happening
  if (done?.type !== 'step done') return say(language, `${what}.unknown`)
  return say(language, what, { step: names.step(done.step) })
}

function activityText(h: Of<'activity logged'>, language: Language): string {
  const kind =
    h.kind === 'email' && h.direction ? (`activity.email.${h.direction}` as const) : (`activity.${h.kind}` as const)
  const attachments = h.attachments.map((one) => say(language, `activity.attachment.${one}`))
  const people = h.people > 0 ? [say(language, 'activity.people', { n: h.people })] : []
  return [say(language, kind), ...people, ...new Set(attachments)].join(say(language, 'activity.join'))
}
