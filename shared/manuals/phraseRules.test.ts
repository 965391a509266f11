import { describe, expect, test } from 'vitest'
import { checkText } from '#shared/process/checkText/check.ts'
import { compileRules } from '#shared/process/checkText/compile.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { languages, read } from '#shared/process/text.ts'
import { templates } from './list.ts'

const manuals = templates.map(({ manual }) => Manual.parse(manual))

describe.each(manuals.map((manual) => [manual.key, manual] as const))('the phrase rules of %s', (_, manual) => {
  test('are kept by its own scripts at each step that shows them', () => {
    expect(shownScripts(manual).flatMap((shown) => broken(manual, shown))).toEqual([])
  })

  test('say why, and what to say in place of a promise', () => {
    expect(manual.phraseRules.length).toBeGreaterThan(0)
    const promises = manual.phraseRules.filter(({ kind, unless }) => kind === 'must not' && unless)
    expect(promises.filter(({ instead }) => !instead).map(({ key }) => key)).toEqual([])
  })
})

type Shown = ReturnType<typeof shownScripts>[number]

/** Each script with the stage and the step at which a rep takes it. */
function shownScripts(manual: Manual) {
  return manual.stages.flatMap((stage) =>
    stage.steps.flatMap((step) =>
      step.scripts.flatMap((key) =>
        manual.scripts.filter((script) => script.key === key).map((script) => ({ stage, step, script })),
      ),
    ),
  )
}

function broken(manual: Manual, { stage, step, script }: Shown): string[] {
  return languages.flatMap((language) => {
    const message = { stage: stage.key, step: step.key, channel: script.channel, language }
    const rules = compileRules(manual, message)
    return [script.text, ...script.variants.map(({ text }) => text)].flatMap((text) =>
      checkText(rules, read(text, language)).map(({ rule }) => `${rule} by ${script.key} in ${language}`),
    )
  })
}
