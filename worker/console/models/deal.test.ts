import { describe, expect, it } from 'vitest'
import { verify } from '#worker/chain/verify.ts'
import { dealPage, opening } from '../test/ledger.ts'
import { judge } from './deal.ts'

describe("a deal's page", () => {
  it('replays the ledger to the state and the losses that the server gave', async () => {
    const page = await dealPage([
      opening,
      { ago: 240, act: { type: 'do step', step: 'first-email', evidence: { kind: 'word' } } },
    ])
    const judged = judge(page, 'Asia/Shanghai')
    expect(judged?.state).toEqual(page.view.state)
    const keys = judged?.obligations.map(({ key }) => key)
    expect(page.score.losses.length).toBeGreaterThan(0)
    expect(page.score.losses.filter(({ obligation }) => !keys?.includes(obligation))).toEqual([])
  })

  it('shows no obligations when the export lacks the manual', async () => {
    const page = await dealPage([opening])
    expect(judge({ ...page, ledger: { ...page.ledger, manuals: {} } }, 'Asia/Shanghai')).toBeUndefined()
  })

  it('knows a ledger that was tampered with', async () => {
    const { ledger } = await dealPage([opening])
    expect(await verify(ledger)).toMatchObject({ ok: true })
    const first = ledger.events[0]!
    expect(
      await verify({ ...ledger, events: [{ ...first, at: first.at + 1 }, ...ledger.events.slice(1)] }),
    ).toMatchObject({ ok: false, seq: 1 })
  })
})
