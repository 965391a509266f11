import { describe, expect, test } from 'vitest'
import { lint } from '#shared/process/manual/lint/lint.ts'
import { parseManual } from '#shared/process/manual/parse.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import type { Step } from '#shared/process/manual/step.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import type { Text } from '#shared/process/text.ts'
import { complete, lift, ticking } from '#test/fixtures/complete.ts'
import { day, hour, monday, Scene } from '#test/fixtures/scene.ts'
import { sentencesOf, textsOf } from '#test/fixtures/texts.ts'
import { templates } from './list.ts'

const manuals = templates.map(({ manual }) => Manual.parse(manual))
const each = manuals.map((manual) => [manual.key, manual] as const)
const stepsOf = (manual: Manual) => manual.stages.flatMap(({ steps }) => steps)
const allStepsOf = (manual: Manual) => [...stepsOf(manual), ...manual.outcomes.flatMap(({ steps }) => steps)]

test('there are eight templates, and each says in both languages for whom it is', () => {
  expect(manuals.map(({ key }) => key)).toEqual([
    'general-b2b',
    'lead-to-service',
    'six-stage-funnel',
    'saas',
    'finance',
    'manufacturing',
    'manufacturing-trial',
    'industrial-equipment',
  ])
  for (const { forWhom } of templates) expect([forWhom['zh-CN'], forWhom.en]).not.toContain(undefined)
})

describe.each(each)('the template %s', (_, manual) => {
  test('is a manual without a fault, and lint finds nothing in it', () => {
    expect(parseManual(templates.find((one) => one.manual.key === manual.key)?.manual)).toEqual({ ok: true, manual })
    expect(lint(manual)).toEqual([])
  })

  test('asks three to six steps a stage and at most six fields at a gate', () => {
    for (const { key, steps } of manual.stages) {
      expect(steps.length, key).toBeOneOf([3, 4, 5, 6])
      expect(manual.attributes.filter(({ mandatory }) => mandatory.includes(key)).length, key).toBeLessThanOrEqual(6)
    }
  })

  test('says of every stage what is under control, and of a lost deal what is to be learnt', () => {
    expect(manual.stages.filter(({ controls }) => controls.length === 0).map(({ key }) => key)).toEqual([])
    expect(manual.outcomes.find(({ key }) => key === 'lost')?.steps).not.toEqual([])
  })

  test('lets no message tick two steps of one stage by the same metadata', () => {
    for (const { key, steps } of manual.stages) {
      const ticks = steps.flatMap(({ ticks }) => (ticks ? [`${ticks.kind} ${ticks.direction ?? 'any'}`] : []))
      expect(new Set(ticks).size, key).toBe(ticks.length)
    }
  })

  test('shows every script at a step, says when it helps and offers other wording for some', () => {
    const shown = new Set(allStepsOf(manual).flatMap(({ scripts }) => scripts))
    expect(manual.scripts.filter(({ key, scenario }) => !shown.has(key) || !scenario).map(({ key }) => key)).toEqual([])
    expect(manual.scripts.filter(({ variants }) => variants.length > 0).length).toBeGreaterThanOrEqual(4)
  })

  test('uses each key for one thing only', () => {
    const keys = [...manual.stages.map(({ key }) => key), ...allStepsOf(manual).map(({ key }) => key)]
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })

  test('fills in four things by itself and no fifth', () => {
    const found = textsOf(manual).flatMap((text) =>
      Object.values(text).flatMap((one) => one?.match(/\{\{.*?\}\}/g) ?? []),
    )
    const known = ['{{company}}', '{{deal}}', '{{me}}', '{{person}}']
    expect([...new Set(found)].filter((one) => !known.includes(one))).toEqual([])
  })

  test('speaks both languages everywhere', () => {
    const texts = textsOf(manual)
    expect(texts.length).toBeGreaterThan(150)
    expect(texts.filter((text) => !text['zh-CN'] || !text.en)).toEqual([])
  })

  test('sets a space between Chinese and Latin, and full-width punctuation after Chinese', () => {
    const chinese = textsOf(manual).map((text) => text['zh-CN'] ?? '')
    expect(chinese.filter((text) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u.test(text))).toEqual([])
    expect(chinese.filter((text) => /\p{Script=Han}[,;:!?()]/u.test(text))).toEqual([])
  })

  test('names a document, a control and a script that no other template names', () => {
    const others = manuals.filter((one) => one !== manual)
    const own = (pick: (one: Manual) => readonly Text[]) => {
      const taken = new Set(others.flatMap((one) => pick(one).map((text) => text['zh-CN'])))
      return pick(manual).filter((text) => !taken.has(text['zh-CN']))
    }
    expect(
      own((one) =>
        stepsOf(one)
          .filter(isDocument)
          .map(({ name }) => name),
      ),
    ).not.toEqual([])
    expect(own((one) => one.stages.flatMap(({ controls }) => controls))).not.toEqual([])
    expect(own((one) => one.scripts.map(({ name }) => name))).not.toEqual([])
  })

  test('leads a deal to its end: what each refusal says is enough', () => {
    const scene = new Scene(manual)
    complete(scene, monday + hour(1))
    expect(scene.state.closed?.outcome).toBe('won')
    expect(
      obligations(scene.world, scene.state, monday + day(1)).filter(({ status }) => status === 'violated'),
    ).toEqual([])
  })

  test('lets a deal go in each other way, wherever it says so', () => {
    for (const { key, from } of manual.outcomes.filter((outcome) => outcome.key !== 'won'))
      for (const stage of from ?? manual.stages.map((one) => one.key)) {
        const scene = new Scene(manual, stage)
        lift(scene, () => ({ type: 'close', outcome: key }), ticking(monday + hour(1)))
        expect(scene.state.closed?.outcome, `${key} from ${stage}`).toBe(key)
      }
  })
})

test('no sentence stands in two templates', () => {
  const owners = new Map<string, Set<string>>()
  for (const manual of manuals)
    for (const sentence of textsOf(manual).flatMap(sentencesOf))
      owners.set(sentence, (owners.get(sentence) ?? new Set()).add(manual.key))
  expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([])
})

const isDocument = ({ kind }: Step) => kind === 'document'
