import { beforeAll, describe, expect, it } from 'vitest'
import type { LedgerExport } from '#shared/api/deals.ts'
import { Scene } from '#test/fixtures/scene.ts'
import { genesis, seal } from './link.ts'
import { verify } from './verify.ts'

let ledger: Pick<LedgerExport, 'events' | 'chain' | 'head' | 'personal'>

beforeAll(async () => {
  const [opened] = new Scene().ledger
  if (!opened) throw new Error('a scene begins with an event')
  const draft = (place: number, happening: typeof opened.happening, personal?: Record<string, string>) => {
    const { seq: _, ...rest } = opened
    return { ...rest, id: `story.${place}`, happening, ...(personal ? { personal } : {}) }
  }
  const drafts = [
    draft(0, opened.happening),
    draft(1, { type: 'person added', person: 'p1' }, { name: '王芳', address: 'wang@hongda.example' }),
    draft(2, { type: 'step done', step: 'call', evidence: { kind: 'word' } }),
  ]
  const { events, chain, personal } = await seal(drafts, { seq: 0, hash: genesis })
  ledger = {
    events,
    chain,
    head: { seq: 3, hash: chain[2] ?? '' },
    personal: { 'story.1': Object.fromEntries(personal.map(({ field, value, salt }) => [field, { value, salt }])) },
  }
})

describe('a chain', () => {
  it('that nobody touched holds', async () => {
    expect(await verify(ledger)).toEqual({ ok: true, erased: [] })
  })

  it('names the event in which a fact was flipped', async () => {
    const events = ledger.events.map((event) => (event.seq === 3 ? { ...event, at: event.at - 1 } : event))
    expect(await verify({ ...ledger, events })).toEqual({ ok: false, seq: 3, why: 'event' })
  })

  it('breaks where an event was dropped or two were swapped, renumbered or not', async () => {
    const [one, two, three] = ledger.events
    if (!one || !two || !three) throw new Error('three events')
    expect(await verify({ ...ledger, events: [one, three] })).toEqual({ ok: false, seq: 2, why: 'sequence' })
    const renumbered = [one, { ...three, seq: 2 }, { ...two, seq: 3 }]
    expect(await verify({ ...ledger, events: renumbered })).toEqual({ ok: false, seq: 2, why: 'event' })
  })

  it('that was cut short does not reach its head', async () => {
    const cut = { ...ledger, events: ledger.events.slice(0, 2), chain: ledger.chain.slice(0, 2) }
    expect(await verify(cut)).toEqual({ ok: false, seq: 2, why: 'head' })
  })

  it('still holds when personal fields were erased, and says which', async () => {
    const erased = [
      { event: 'story.1', field: 'address' },
      { event: 'story.1', field: 'name' },
    ]
    expect(await verify({ ...ledger, personal: {} })).toEqual({ ok: true, erased: expect.arrayContaining(erased) })
  })

  it('notices a personal field that was changed', async () => {
    const fields = ledger.personal['story.1'] ?? {}
    const name = { salt: fields.name?.salt ?? '', value: '李伟' }
    const personal = { 'story.1': { ...fields, name } }
    expect(await verify({ ...ledger, personal })).toEqual({ ok: false, seq: 2, why: 'personal' })
  })

  it('holds only a commitment of a personal text, under a salt of 128 bits', () => {
    expect(JSON.stringify(ledger.events)).not.toContain('王芳')
    for (const { salt } of Object.values(ledger.personal['story.1'] ?? {})) expect(salt).toMatch(/^[0-9a-f]{32}$/)
  })
})
