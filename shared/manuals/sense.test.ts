import { describe, expect, test } from 'vitest'
import { Manual } from '#shared/process/manual/schema.ts'
import type { Stage } from '#shared/process/manual/stage.ts'
import type { Duration } from '#shared/process/manual/time.ts'
import { templates } from './list.ts'

const manuals = templates.map(({ manual }) => Manual.parse(manual))

/** What lint lets an author decide, and what nobody who has to work by a template would forgive. */
describe.each(manuals.map((manual) => [manual.key, manual] as const))('by the template %s', (_, manual) => {
  test('each field that a gate asks is filled in at a step before it', () => {
    const filled = new Set(manual.stages.flatMap(({ steps }) => steps.flatMap(({ fields }) => fields)))
    const asked = manual.attributes.filter(({ mandatory }) => mandatory.length > 0).map(({ key }) => key)
    expect(asked.filter((key) => !filled.has(key))).toEqual([])
  })

  test('no step may take longer than its stage, or is due before what it comes after', () => {
    for (const stage of manual.stages) {
      const due = dueHours(stage)
      const end = stage.timeStandard ? hoursOf(stage.timeStandard.within) : Number.POSITIVE_INFINITY
      expect([...due].filter(([, hours]) => hours > end).map(([key]) => key)).toEqual([])
      const early = stage.steps.filter(({ key, after }) =>
        after.some((before) => (due.get(before) ?? 0) > (due.get(key) ?? Number.POSITIVE_INFINITY)),
      )
      expect(early.map(({ key }) => key)).toEqual([])
    }
  })

  test('a mail that is asked for may be seen being sent, not only be told of', () => {
    const mails = [...manual.stages, ...manual.outcomes].flatMap(({ steps }) => steps).filter(isMail)
    expect(mails.filter(({ evidence }) => !evidence.includes('observed')).map(({ key }) => key)).toEqual([])
  })

  test('an English letter begins with a capital after its salutation', () => {
    const letters = manual.scripts.flatMap(({ text, variants }) => [text, ...variants.map((one) => one.text)])
    expect(letters.filter(({ en }) => /^Dear [^\n]*\n+\p{Ll}/u.test(en ?? ''))).toEqual([])
  })
})

const isMail = ({ kind }: { kind: string }) => kind === 'email'

const hoursOf = ({ amount, unit }: Duration) => (unit === 'days' ? amount * 8 : amount)

/** Working hours from the stage's beginning to the latest due moment of each step that does not hang on a date. */
function dueHours({ steps }: Stage): Map<string, number> {
  const due = new Map<string, number>()
  for (const _ of steps)
    for (const { key, timeStandard } of steps) {
      if (!timeStandard) continue
      const { from, within } = timeStandard
      if (from.at === 'entered') due.set(key, hoursOf(within))
      const start = from.at === 'step' ? due.get(from.step) : undefined
      if (start !== undefined) due.set(key, start + hoursOf(within))
    }
  return due
}
