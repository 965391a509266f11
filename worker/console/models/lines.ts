import type { LedgerExport } from '#shared/api/deals.ts'
import type { Happening, LedgerEvent } from '#shared/process/ledger/event.ts'
import type { Language } from '#shared/process/text.ts'
import type { Names } from './names.ts'
import { say } from './say.ts'

/** What the words of a ledger's lines are taken from. */
export interface Reading {
  language: Language
  names: Names
  ledger: LedgerExport
}

/** One line of the ledger in words. */
export function lineText({ happening: h }: LedgerEvent, reading: Reading): string {
  const { language, names } = reading
  switch (h.type) {
    case 'opened':
      return say(language, 'event.opened', { name: h.name, stage: names.stage(h.atStage) })
    case 'attributes set':
      return say(language, 'event.attributes', { values: attributeText(h.values, reading) })
    case 'linked':
      return say(language, 'event.linked', { site: h.link.site, kind: say(language, `event.linked.${h.link.kind}`) })
    case 'activity logged':
      return say(language, 'event.logged', { activity: activityText(h, language) })
    case 'activity withdrawn':
      return say(language, 'event.withdrawn')
    case 'step done':
      return say(language, 'event.done', { step: names.step(h.step) })
    case 'step undone':
      return undoneText(h.event, reading)
    case 'stage advanced':
    case 'stage returned':
    case 'closed':
      return moveText(h, reading)
    case 'exception asked':
    case 'exception ruled':
    case 'contest raised':
    case 'contest ruled':
      return caseText(h, reading)
    default:
      return peopleText(h, reading)
  }
}

/** The reason that somebody wrote with it, while it has not been erased. */
export function reasonOf(event: LedgerEvent, ledger: LedgerExport): string | undefined {
  return ledger.personal[event.id]?.reason?.value
}

type Of<T extends Happening['type']> = Extract<Happening, { type: T }>

function moveText(h: Of<'stage advanced' | 'stage returned' | 'closed'>, { language, names }: Reading): string {
  if (h.type === 'closed') return say(language, 'event.closed', { outcome: names.outcome(h.outcome) })
  const move = { from: names.stage(h.from), to: names.stage(h.to) }
  if (h.type === 'stage returned') return say(language, 'event.returned', move)
  const missing = h.missing?.length ?? 0
  if (missing === 0) return say(language, 'event.advanced', move)
  return say(language, 'event.advanced.missing', { ...move, n: missing })
}

function caseText(
  h: Of<'exception asked' | 'exception ruled' | 'contest raised' | 'contest ruled'>,
  { language, names, ledger }: Reading,
): string {
  switch (h.type) {
    case 'exception asked':
      return say(language, 'event.exception.asked', { name: names.obligation(h.obligation) })
    case 'contest raised':
      return say(language, 'event.contest.raised', { name: names.obligation(h.obligation) })
    case 'exception ruled': {
      const name = names.obligation(askedOf(ledger, h.exception))
      return say(language, h.approved ? 'event.exception.approved' : 'event.exception.refused', { name })
    }
    case 'contest ruled': {
      const name = names.obligation(askedOf(ledger, h.contest))
      return say(language, h.upheld ? 'event.contest.upheld' : 'event.contest.dismissed', { name })
    }
  }
}

function peopleText(
  h: Of<'person added' | 'person removed' | 'member joined' | 'member left' | 'handed over'>,
  { language, names, ledger }: Reading,
): string {
  switch (h.type) {
    case 'person added':
      return say(language, 'event.person.added', { person: personText(ledger, h.person, language) })
    case 'person removed':
      return say(language, 'event.person.removed', { person: personText(ledger, h.person, language) })
    case 'member joined':
      return say(language, 'event.member.joined', { user: names.user(h.user), role: names.role(h.role) })
    case 'member left':
      return say(language, 'event.member.left', { user: names.user(h.user) })
    case 'handed over':
      return say(language, 'event.handed', { user: names.user(h.to) })
  }
}

function undoneText(event: string, { language, names, ledger }: Reading): string {
  const done = ledger.events.find((line) => line.id === event)?.happening
  if (done?.type !== 'step done') return say(language, 'event.undone.unknown')
  return say(language, 'event.undone', { step: names.step(done.step) })
}

function activityText(h: Of<'activity logged'>, language: Language): string {
  const kind =
    h.kind === 'email' && h.direction ? (`activity.email.${h.direction}` as const) : (`activity.${h.kind}` as const)
  const attachments = h.attachments.map((one) => say(language, `activity.attachment.${one}`))
  const people = h.people > 0 ? [say(language, 'activity.people', { n: h.people })] : []
  return [say(language, kind), ...people, ...new Set(attachments)].join(say(language, 'activity.join'))
}

function attributeText(values: Of<'attributes set'>['values'], { language, names }: Reading): string {
  return Object.entries(values)
    .map(([key, value]) => `${names.attribute(key)} ${valueText(value, language)}`)
    .join(say(language, 'activity.join'))
}

function valueText(value: string | number | boolean | null, language: Language): string {
  if (value === null) return say(language, 'event.empty')
  if (typeof value === 'boolean') return say(language, value ? 'event.yes' : 'event.no')
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
}

function askedOf(ledger: LedgerExport, id: string): string {
  for (const { happening: h } of ledger.events) {
    if (h.type === 'exception asked' && h.exception === id) return h.obligation
    if (h.type === 'contest raised' && h.contest === id) return h.obligation
  }
  return id
}

function personText(ledger: LedgerExport, person: string, language: Language): string {
  const added = ledger.events.find(({ happening: h }) => h.type === 'person added' && h.person === person)
  const known = added && ledger.personal[added.id]
  return known?.name?.value ?? known?.address?.value ?? say(language, 'event.person.unknown')
}
