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

/** Does trying again change nothing? The ledger has spoken; what was cut off or busy may be tried again. */
export function isFinal(trouble: Trouble): boolean {
  return trouble.is === 'problem' && trouble.problem.refusal !== undefined
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
