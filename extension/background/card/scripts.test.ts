import { describe, expect, test } from 'vitest'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import type { ManualInput } from '#shared/process/manual/schema.ts'
import { hour, monday, Scene, smallManual } from '#test/fixtures/scene.ts'
import { fillIn, scriptCards, type Talking } from './scripts.ts'
import { localOf } from './testing/local.ts'
import { here } from './visit.ts'

const mail: Talking = { view: 'message' }
const fill = { person: 'Jane', deal: 'Acme', me: 'Alice', company: 'Sales' }

function offered(scene: Scene, { now = monday, talking = mail, language = 'zh-CN' as 'zh-CN' | 'en' } = {}) {
  const local = localOf(scene, now)
  return scriptCards(local, here(local), talking, fill, language)
}

const keys = (scene: Scene, facts = {}) => offered(scene, facts).map(({ key }) => key)

describe('scripts are offered', () => {
  const closing = () => new Scene(generalB2b, 'closing')

  test('for the one next thing first, each once and with one short reason', () => {
    const all = offered(new Scene(generalB2b, 'needs'))
    expect(all.slice(0, 2)).toMatchObject([
      { key: 'discovery-questions', because: '下一步用得上', language: 'zh-CN' },
      { because: '用于“发出会议纪要”' },
    ])
    expect(all.filter(({ because }) => because === '')).toEqual([])
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })

  test('by what the subject of the mail is about, also from other stages', () => {
    const because = (subject: string, language: 'zh-CN' | 'en') =>
      offered(closing(), { talking: { ...mail, subject }, language }).map(({ key, because }) => ({ key, because }))
    expect(because('Re: Who decides on the purchase?', 'en')).toContainEqual({
      key: 'who-decides',
      because: 'The subject mentions “decides”',
    })
    expect(keys(closing(), { talking: { ...mail, subject: '邀请参加项目启动会' } })).toContain('kickoff-invite')
    expect(keys(closing())).not.toContain('kickoff-invite')
  })

  test('not for the words of reply marks', () => {
    expect(keys(closing(), { talking: { ...mail, subject: 'Re: 回复：转发：' } })).toEqual(keys(closing()))
  })
})

describe('a manual’s own rules', () => {
  const base = smallManual.stages[0]
  const needed = base?.steps[0]
  const manual = (script: object): ManualInput => ({
    ...smallManual,
    scripts: [{ key: 'hello', name: { en: 'Hello' }, channel: 'email', text: { en: 'Dear {{person}}' }, ...script }],
    stages: [
      { ...base, steps: [{ ...needed, scripts: ['hello'] }, ...(base?.steps.slice(1) ?? [])] },
      ...smallManual.stages.slice(1),
    ] as ManualInput['stages'],
  })

  test('a condition that does not hold hides a script; one that nobody can answer does not', () => {
    const scene = new Scene(manual({ when: 'budget > 100' }))
    expect(keys(scene)).toEqual(['hello'])
    scene.tell({ type: 'set attributes', values: { budget: 50 } }, hour(1))
    expect(keys(scene, { now: hour(2) })).toEqual([])
  })

  test('a script in another language only is offered in that one, and filled in', () => {
    const [one] = offered(new Scene(manual({})))
    expect(one).toMatchObject({ name: 'Hello', language: 'en', text: 'Dear Jane' })
  })
})

test('placeholders become what is known', () => {
  const filled = fillIn('Dear {{person}}, on {{ deal }}: {{me}}, {{company}}', fill, 'en')
  expect(filled).toBe('Dear Jane, on Acme: Alice, Sales')
})

test('what is not known stays in brackets, in the reader’s language, so that nobody sends it unseen', () => {
  expect(fillIn('Dear {{person}}', {}, 'en')).toBe('Dear [contact]')
  expect(fillIn('{{person}}，您好', {}, 'zh-CN')).toBe('[联系人]，您好')
  expect(fillIn('{{budget}} [your words]', {}, 'en')).toBe('[budget] [your words]')
})
