import { describe, expect, it } from 'vitest'
import { answering, noon, problem, token } from '../test/answers.ts'
import { refusalText } from './refused.ts'
import { openGiving, rulingAct } from './ruling.ts'
import { openSession } from './session.ts'

const waiting = {
  case: 'x1',
  kind: 'exception' as const,
  deal: 'deal',
  dealName: '宏达科技',
  obligation: 'needs/1/@time',
  name: { en: 'Time' },
  asker: 'wang',
  askerName: '王磊',
  asked: noon,
  reason: '审计',
  team: 'east',
  overdue: false,
  mayRule: true,
}

function desk(answer: (turn: number) => ReturnType<typeof problem> | 'no connection') {
  let turn = 0
  let ids = 0
  const server = answering({
    'POST /api/v1/session/token': token(),
    'POST /api/v1/commands': () => {
      turn += 1
      return answer(turn)
    },
  })
  const { ask } = openSession(server.send, () => noon)
  const newId = () => {
    ids += 1
    return `id-${ids}`
  }
  return { give: openGiving({ ask, newId, clock: () => noon }, 'deal'), server }
}

const accepted = { status: 200, body: { id: 'id-1', deal: 'deal', seq: 7, events: [] } }

describe('a ruling', () => {
  it('travels as a command of the deal, with the reason that was written', async () => {
    const { give, server } = desk(() => accepted)
    const act = rulingAct(waiting, { favour: false, reason: ' 时间足够 ', as: 'met' })
    expect(await give(act)).toBeUndefined()
    expect(server.asked.at(-1)?.body).toEqual({
      v: 1,
      id: 'id-1',
      deal: 'deal',
      acted: noon,
      sent: noon,
      act: { type: 'rule exception', exception: 'x1', approve: false, reason: '时间足够' },
    })
  })

  it('says what an upheld contest counts as, and leaves out an empty reason', () => {
    const act = rulingAct({ ...waiting, kind: 'contest' }, { favour: true, reason: '', as: 'not applicable' })
    expect(act).toEqual({ type: 'rule contest', contest: 'x1', uphold: true, as: 'not applicable' })
  })

  it('is the same command when it is tried again, another when it says something else', async () => {
    const { give, server } = desk((turn) => (turn === 1 ? 'no connection' : accepted))
    const act = rulingAct(waiting, { favour: true, reason: '', as: 'met' })
    expect(await give(act)).toEqual({ is: 'offline' })
    await give(act)
    await give({ ...act, reason: '补充' } as typeof act)
    const ids = server.asked
      .filter(({ path }) => path === '/api/v1/commands')
      .map(({ body }) => (body as { id: string }).id)
    expect(ids).toEqual(['id-1', 'id-1', 'id-2'])
  })

  it('is told in words when it is refused', async () => {
    const { give } = desk(() => problem(409, 'refused', { refusal: { code: 'own-case' } }))
    const trouble = await give(rulingAct(waiting, { favour: true, reason: '', as: 'met' }))
    expect(trouble && refusalText(trouble, 'zh-CN')).toBe('这件事与你本人有关，要由别人裁定。')
  })
})
