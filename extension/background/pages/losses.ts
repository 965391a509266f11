import type { Loss } from '#extension/rooms/page.ts'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { lostText } from '#shared/i18n/extension.refusal.ts'
import type { Language } from '#shared/process/text.ts'
import { isAllowedAgain } from '../asks/again.ts'
import { namedBy } from '../card/line.ts'
import { readerLanguage } from '../card/reader.ts'
import { localDeal } from '../deal/local.ts'
import { type Told, unseenLosses } from '../outbox/loss.ts'
import { store, type Word } from '../store/open.ts'

/** What was kept and then not taken, in the reader's words, as long as nobody has read of it. */
export async function lossesNow(): Promise<Loss[]> {
  const language = await readerLanguage()
  return Promise.all((await unseenLosses()).map((told) => lossOf(told, language)))
}

async function lossOf({ word, of, taken }: Told, language: Language): Promise<Loss> {
  const local = await localDeal(word.deal)
  const step = local && word.step !== undefined ? namedBy(local, language).step(word.step) : undefined
  return {
    command: word.id,
    deal: local?.state.name ?? (await (await store()).get('people', word.deal))?.name ?? '',
    what: step ?? outboxTexts[language].what[kindOf(word)],
    why: lostText(word, language),
    of,
    taken,
    again: local !== undefined && isAllowedAgain(local, word),
  }
}

type Kind = keyof (typeof outboxTexts)['en']['what']

const kinds: Record<string, Kind> = {
  'log activity': 'log',
  'report message': 'log',
  'set attributes': 'fill',
  undo: 'undo',
  advance: 'stage',
  return: 'stage',
  close: 'stage',
  reopen: 'stage',
  hold: 'stage',
  resume: 'stage',
  'ask exception': 'ask',
  'raise contest': 'ask',
  'ask approval': 'ask',
  'rule approval': 'ask',
  'add person': 'people',
}

function kindOf({ act }: Word): Kind {
  return kinds[act] ?? 'other'
}
