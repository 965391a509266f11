import { describe, expect, test } from 'vitest'
import { templates } from '#shared/manuals/list.ts'
import { Manual } from '../manual/schema.ts'
import type { PhraseRule, Script } from '../manual/script.ts'
import { type Language, languages } from '../text.ts'
import { checkText } from './check.ts'
import { compileRules } from './compile.ts'

describe.for(templates.map(({ manual }) => [manual.key, Manual.parse(manual)] as const))(
  'the template %s',
  ([, manual]) => {
    test('brings scripts that keep its own rules, wherever they are proposed', () => {
      const broken = manual.scripts.flatMap((script) =>
        languages.flatMap((language) => textsOf(script, language).flatMap((text) => faults(script, language, text))),
      )
      expect(broken).toEqual([])
    })

    test('proposes nothing in place of a wording that one of its rules forbids', () => {
      const broken = manual.phraseRules.flatMap((rule) =>
        languages.flatMap((language) => faultsInstead(rule, language)),
      )
      expect(broken).toEqual([])
    })

    function faults({ key, channel }: Script, language: Language, text: string): string[] {
      return placesOf(key).flatMap((place) =>
        checkText(compileRules(manual, { ...place, channel, language }), text).map(({ rule }) => `${key}: ${rule}`),
      )
    }

    /** The steps that propose a script, each in its stage. */
    function placesOf(script: string): { stage: string; step: string }[] {
      return manual.stages.flatMap((stage) =>
        stage.steps
          .filter(({ scripts }) => scripts.includes(script))
          .map(({ key }) => ({ stage: stage.key, step: key })),
      )
    }

    function faultsInstead({ key, instead, channels, stages, step }: PhraseRule, language: Language): string[] {
      const text = instead?.[language] ?? ''
      return channels.flatMap((channel) =>
        (stages ?? manual.stages.map((stage) => stage.key)).flatMap((stage) =>
          checkText(compileRules(manual, { stage, ...(step && { step }), channel, language }), text)
            .filter(({ kind }) => kind === 'must not')
            .map(({ rule }) => `${key}: ${rule}`),
        ),
      )
    }
  },
)

function textsOf(script: Script, language: Language): string[] {
  return [script.text, ...script.variants.map(({ text }) => text)].flatMap((text) => text[language] ?? [])
}
