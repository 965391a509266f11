import { obligationName } from '#shared/i18n/obligation.ts'
import { findStage, findStep } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { unassigned } from '#shared/process/obligations/obligation.ts'
import { type Language, read } from '#shared/process/text.ts'
import { say } from './say.ts'

/** Names that a deal's page needs, in the reader's language. A key that the manual does not know stands as it is. */
export interface Names {
  stage: (key: string) => string
  step: (key: string) => string
  /** Of an obligation's key. */
  obligation: (key: string) => string
  outcome: (key: string) => string
  role: (key: string) => string
  attribute: (key: string) => string
  pause: (key: string) => string
  rule: (key: string) => string
  user: (id: string) => string
}

export function namesIn(
  manual: Manual | undefined,
  users: Readonly<Record<string, string>>,
  language: Language,
): Names {
  const stage = (key: string) => text(manual && findStage(manual, key)?.name, key)
  const step = (key: string) => text(manual && findStep(manual, key)?.step.name, key)
  const text = (name: Parameters<typeof read>[0] | undefined, key: string) => (name ? read(name, language) : key)
  return {
    stage,
    step,
    obligation: (key) => read(obligationName(manual, key), language),
    outcome: (key) => text(manual?.outcomes.find((one) => one.key === key)?.name, key),
    role: (key) => text(manual?.roles.find((one) => one.key === key)?.name, key),
    attribute: (key) => text(manual?.attributes.find((one) => one.key === key)?.name, key),
    pause: (key) => text(manual?.pauses.find((one) => one.key === key)?.name, key),
    rule: (key) => text(manual?.phraseRules.find((one) => one.key === key)?.name, key),
    user: (id) => users[id] ?? (id === unassigned ? say(language, 'deal.unassigned') : say(language, 'actor.someone')),
  }
}
