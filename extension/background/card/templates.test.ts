import { describe, expect, test } from 'vitest'
import type { FieldCard } from '#extension/rooms/deal.ts'
import type { MissingCard, Stop } from '#extension/rooms/stop.ts'
import { templates } from '#shared/manuals/list.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { languages } from '#shared/process/text.ts'
import { day, Scene } from '#test/fixtures/scene.ts'
import { toValue } from '../asks/fill.ts'
import { dealCard } from './deal.ts'
import { stopOf } from './stop.ts'
import { localOf } from './testing/local.ts'
import { here } from './visit.ts'
import { wayForward } from './ways.ts'
import { weigh } from './weigh.ts'

describe.each(templates.map(({ manual }) => [manual.key, manual] as const))('%s', (_, manual) => {
  test('is led to its end by nothing but what each stop offers', () => {
    const scene = new Scene(manual)
    let now = day(0)
    for (let asked = 0; !scene.state.closed && asked < 200; asked++) {
      now += 3_600_000
      const local = localOf(scene, now)
      const act = wayForward(local, here(local))?.act
      if (!act) throw new Error('no way forward')
      const tried = weigh(local, act)
      if (tried.ok) scene.tell(act, now)
      else if (tried.refusal.code === 'gate-unmet') meet(scene, stopOf(local, act, tried.refusal, 'en', false), now)
      else throw new Error(tried.refusal.code)
    }
    expect(scene.state.closed?.outcome).toBe('won')
  })

  test.each(languages)('shows each of its stages in %s, with a next thing or a way on', (language) => {
    for (const { key } of manual.stages) {
      const local = localOf(new Scene(manual, key), day(0) + 1)
      const card = dealCard(local, here(local), language, { dismissed: new Set() })
      expect(card.next ?? card.advance).toBeDefined()
      expect(JSON.stringify(card)).not.toMatch(/undefined|\[object/)
    }
  })

  test('can be ended with each of its outcomes from where the manual allows it', () => {
    for (const outcome of manual.outcomes.filter(({ key }) => key !== 'won')) {
      const stage = outcome.from?.[0] ?? manual.stages[0]?.key
      const scene = new Scene(manual, stage)
      const local = localOf(scene, day(0) + 1)
      const card = dealCard(local, here(local), 'en', { dismissed: new Set() })
      expect(card.closes.map(({ key }) => key)).toContain(outcome.key)
      scene.tell({ type: 'close', outcome: outcome.key }, day(0) + 1)
      const after = localOf(scene, day(0) + 2)
      const closed = dealCard(after, here(after), 'en', { dismissed: new Set() })
      const required = outcome.steps?.find(({ ask = 'required' }) => ask === 'required')
      expect(closed.next?.key).toBe(required?.key)
    }
  })
})

/** Does the first thing that a stop lists, in a way that it offers to its reader or names somebody for. */
function meet(scene: Scene, stop: Stop, now: number): void {
  const [one] = stop.missing
  if (!one) throw new Error('a stop that lists nothing')
  if (one.what === 'step' && !one.tick) {
    if (!one.pair) throw new Error(`nobody can do ${one.step}`)
    scene.tell(done(one.step), now, { user: 'boss', role: 'manager' })
  } else if (one.what === 'approval' && one.wayOut === 'asked') {
    const approval = scene.state.approvals.at(-1)?.approval ?? ''
    const ruled = scene.ask({ type: 'rule approval', approval, give: true }, now, { user: 'boss', role: 'manager' })
    if (!ruled.ok) scene.tell({ type: 'rule approval', approval, give: true }, now, { user: 'root', role: 'admin' })
  } else scene.tell(offered(one, stop.to, now), now)
}

function offered(one: MissingCard, to: string, now: number): Act {
  switch (one.what) {
    case 'step':
      return done(one.step)
    case 'choice':
      return done(one.oneOf[0]?.step ?? '')
    case 'attribute':
      return { type: 'set attributes', values: { [one.field.key]: toValue(one.field, typed(one.field)) } }
    case 'approval':
      return { type: 'ask approval', approval: `a${now}`, to, reason: 'it is due' }
  }
}

function done(step: string): Act {
  return { type: 'do step', step, evidence: { kind: 'word' } }
}

/** What a rep would type or click. */
function typed({ type, values }: FieldCard): string | boolean {
  if (type === 'boolean') return true
  return { number: '1,200', date: '2026-06-01', text: 'words', choice: values?.[0]?.value ?? '' }[type]
}
