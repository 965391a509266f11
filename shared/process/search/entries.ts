import type { Manual } from '../manual/schema.ts'
import type { Script } from '../manual/script.ts'
import type { Stage } from '../manual/stage.ts'
import type { Step } from '../manual/step.ts'
import { type Language, languages, read, type Text } from '../text.ts'

/** One thing of a manual that can be found, with what is said of it: in the reader's language but for `otherwise`. */
export interface Entry {
  kind: 'script' | 'step' | 'stage'
  key: string
  name: string
  /** The situation in which it helps. */
  scenario: string
  /** Its key, and name and situation in the other language: "kick-off", "NPS". */
  otherwise: string
  /** The names of what it belongs to. */
  around: string
  text: string
}

/** Everything that can be found in a manual: its scripts, then stage by stage the steps. */
export function entriesOf(manual: Manual, language: Language): Entry[] {
  return [
    ...manual.scripts.map((script) => scriptEntry(manual, script, language)),
    ...manual.stages.flatMap((stage) => [
      stageEntry(stage, language),
      ...stage.steps.map((step) => stepEntry(stage, step, language)),
    ]),
  ]
}

function scriptEntry(manual: Manual, script: Script, language: Language): Entry {
  const { key, name, scenario, text, variants } = script
  const users = manual.stages.flatMap(({ steps }) => steps.filter(({ scripts }) => scripts.includes(key)))
  return {
    kind: 'script',
    key,
    name: read(name, language),
    scenario: inLanguage([scenario], language),
    otherwise: inOther(key, [name, scenario], language),
    around: inLanguage(
      users.map((step) => step.name),
      language,
    ),
    text: withoutPlaces(inLanguage([text, ...variants.flatMap((one) => [one.name, one.text])], language)),
  }
}

function stepEntry(stage: Stage, { key, name, why, help }: Step, language: Language): Entry {
  return {
    kind: 'step',
    key,
    name: read(name, language),
    scenario: '',
    otherwise: inOther(key, [name], language),
    around: read(stage.name, language),
    text: inLanguage([why, help], language),
  }
}

function stageEntry({ key, name, purpose, inputs, outputs }: Stage, language: Language): Entry {
  return {
    kind: 'stage',
    key,
    name: read(name, language),
    scenario: '',
    otherwise: inOther(key, [name], language),
    around: '',
    text: inLanguage([purpose, ...inputs, ...outputs], language),
  }
}

function inLanguage(texts: readonly (Text | undefined)[], language: Language): string {
  return texts.map((text) => (text ? read(text, language) : '')).join('\n')
}

function inOther(key: string, texts: readonly (Text | undefined)[], language: Language): string {
  const others = languages.filter((one) => one !== language)
  return [key, ...texts.flatMap((text) => others.map((other) => text?.[other] ?? ''))].join('\n')
}

/** Without what is filled in later: {{person}}, [date]. */
function withoutPlaces(text: string): string {
  return text.replace(/\{\{.*?\}\}|\[.*?\]/g, ' ')
}
