import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import type { Language } from '#shared/process/text.ts'
import type { Trouble } from './load.ts'
import { say } from './say.ts'

/** Why a command was not taken, as the end of a sentence. */
export function refusalText(trouble: Trouble, language: Language): string {
  if (trouble.is === 'offline') return say(language, 'case.failed.offline')
  const { refusal, title } = trouble.problem
  const known = refusal && told.find((code) => code === refusal.code)
  return known ? say(language, `refusal.${known}`) : say(language, 'refusal.other', { title })
}

type Told = Extract<ConsoleKey, `refusal.${string}`> extends `refusal.${infer Code}` ? Exclude<Code, 'other'> : never

const told: readonly Told[] = [
  'own-case',
  'not-a-ruler',
  'not-an-approver',
  'unknown-case',
  'already-there',
  'too-late',
  'too-early',
  'deal-closed',
]
