import type { Card, Trouble } from '#extension/rooms/card.ts'
import { type PillTexts, pillTexts } from '#shared/i18n/extension.pill.ts'
import { shortly } from './time.ts'

/** What stands on the pill: deal, stage, and one word on what is next. All that a rep sees without asking. */
export interface PillWords {
  /** What a click does. */
  open: string
  name: string
  stage?: { short: string; title: string }
  next?: string
  late?: string
  trouble?: string
}

export function pillWords(card: Card, now: number): PillWords {
  const { deal, trouble, language, tone } = card
  const texts = pillTexts[language]
  const next = nextOf(card, texts)
  const due = tone === 'calm' ? undefined : deal?.next?.due
  const stage = deal && !deal.outcome ? deal.stage : undefined
  return {
    open: texts.open,
    name: nameOf(card, texts),
    ...(stage && { stage: { short: `${stage.place}/${stage.of}`, title: texts.stageOf(stage.place, stage.of) } }),
    ...(next !== undefined && { next }),
    ...(due !== undefined && { late: shortly(due, now, language, texts) }),
    ...(trouble && { trouble: troubleTitle(trouble, texts) }),
  }
}

/** What is out of order, in a word or two. */
export function troubleTitle(trouble: Trouble, texts: PillTexts): string {
  return {
    offline: texts.offline,
    'signed-out': texts.signedOut,
    'page-changed': texts.pageChanged,
    'update-needed': texts.updateNeeded,
    'too-old': texts.tooOld,
  }[trouble]
}

function nameOf(card: Card, texts: PillTexts): string {
  const known = card.deal ?? card.outline
  if (known) return known.name
  if (card.which) return texts.which
  if (card.unknown) return texts.unknown
  return 'Guiderail'
}

function nextOf({ deal }: Card, texts: PillTexts): string | undefined {
  if (deal?.outcome !== undefined && !deal.next) return texts.closedAs(deal.outcome)
  if (deal?.held) return texts.held(deal.held.reason ?? '')
  if (deal?.next) return deal.next.name
  return deal?.advance?.ready ? texts.advance(deal.advance.toName) : undefined
}
