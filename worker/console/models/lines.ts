import type { LedgerExport } from '#shared/api/deals.ts'
import type { Happening, LedgerEvent } from '#shared/process/ledger/event.ts'
import type { Language } from '#shared/process/text.ts'
import { cases, caseText } from './caseLines.ts'
import { facts, factText } from './factLines.ts'
import { people, peopleText } from './peopleLines.ts'
import type { Of, Reading } from './reading.ts'
import { say } from './say.ts'

/** One line of the ledger in words. */
export function lineText({ happening }: LedgerEvent, reading: Reading): string {
  if (isAbout(happening, people)) return peopleText(happening, reading)
  if (isAbout(happening, cases)) return caseText(happening, reading)
  if (isAbout(happening, moves)) return moveText(happening, reading)
  if (isAbout(happening, facts)) return factText(happening, reading)
  return dealText(happening, reading)
}

const moves = ['stage advanced', 'stage returned', 'stage sighted', 'closed'] as const

function isAbout<const T extends Happening['type']>(h: Happening, types: readonly T[]): h is Of<T> {
  return types.some((type) => type === h.type)
}

type Rest = Exclude<
  Happening,
  Of<(typeof people)[number] | (typeof cases)[number] | (typeof moves)[number] | (typeof facts)[number]>
>

function dealText(h: Rest, reading: Reading): string {
  const { language, names } = reading
  switch (h.type) {
    case 'opened':
      return say(language, 'event.opened', { name: h.name, stage: names.stage(h.atStage) })
    case 'attributes set':
      return say(language, 'event.attributes', { values: attributeText(h, reading) })
    case 'attributes corrected':
      return say(language, 'event.attributes.corrected', { values: attributeText(h, reading) })
    case 'linked':
      return say(language, 'event.linked', { site: h.link.site, kind: say(language, `event.linked.${h.link.kind}`) })
    case 'held':
      return h.waitsFor === undefined
        ? say(language, 'event.held')
        : say(language, 'event.held.for', { reason: names.pause(h.waitsFor) })
    default:
      return say(language, plain[h.type])
  }
}

/** Happenings that one sentence says. */
const plain = {
  'calendar set': 'event.calendar',
  resumed: 'event.resumed',
  'manual migrated': 'event.migrated',
  reopened: 'event.reopened',
  'merged into': 'event.merged',
  'merged from': 'event.merged.from',
  'personal data erased': 'event.erased',
} as const

/** The reason that somebody wrote with it, while it has not been erased. */
export function reasonOf(event: LedgerEvent, ledger: LedgerExport): string | undefined {
  return ledger.personal[event.id]?.reason?.value
}

function moveText(h: Of<(typeof moves)[number]>, { language, names }: Reading): string {
  if (h.type === 'stage sighted') return say(language, 'event.sighted', { site: h.site, stage: names.stage(h.to) })
  if (h.type === 'closed') return say(language, 'event.closed', { outcome: names.outcome(h.outcome) })
  const move = { from: names.stage(h.from), to: names.stage(h.to) }
  if (h.type === 'stage returned') return say(language, 'event.returned', move)
  const missing = h.missing?.length ?? 0
  if (missing === 0) return say(language, 'event.advanced', move)
  return say(language, 'event.advanced.missing', { ...move, n: missing })
}

function attributeText(
  { values, apart = [] }: Of<'attributes set' | 'attributes corrected'>,
  { language, names }: Reading,
): string {
  return [
    ...Object.entries(values).map(([key, value]) => `${names.attribute(key)} ${valueText(value, language)}`),
    ...apart.map((key) => say(language, 'event.attributes.apart', { values: names.attribute(key) })),
  ].join(say(language, 'activity.join'))
}

function valueText(value: string | number | boolean | null, language: Language): string {
  if (value === null) return say(language, 'event.empty')
  if (typeof value === 'boolean') return say(language, value ? 'event.yes' : 'event.no')
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
}
