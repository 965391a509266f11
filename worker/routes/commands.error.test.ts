import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { importDeal, sendCommand } from '#shared/api/commands.ts'
import { Problem } from '#shared/api/problem.ts'
import { publishManual } from '#shared/api/versions.ts'
import { smallManual } from '#test/fixtures/scene.ts'
import { fresh, type Office, openAct, openOffice, problemOf, tick } from '#test/worker/office.ts'

let office: Office
let deal: string
beforeAll(async () => {
  office = await openOffice()
  deal = await office.as('rep').open(fresh('deal'))
})

const post = async (body: BodyInit, headers: Record<string, string> = {}, path: string = sendCommand.path) => {
  const authorization = `Bearer ${await office.token('admin')}`
  const answer = await office.fetch(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', authorization, ...headers },
  })
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await answer.json())
  expect(problem.status).toBe(answer.status)
  return problem
}
const command = () => office.as('rep').command(deal, tick('call'))
const events = () => env.SHARD_0.prepare('SELECT count(*) AS n FROM event').first<number>('n')

describe('a malformed command', () => {
  it('gets every fault with its place, and nothing is written', async () => {
    const before = await events()
    const { id: _, ...rest } = command()
    const answer = await post(
      JSON.stringify({ ...rest, v: 2, deal: 'no spaces', extra: 1, act: { type: 'do step', step: 7 } }),
    )
    expect(answer.status).toBe(400)
    expect(answer.faults?.map((fault) => fault.at).sort()).toEqual([
      'act.evidence',
      'act.step',
      'deal',
      'extra',
      'id',
      'v',
    ])
    expect(await events()).toBe(before)
  })

  it('that is no JSON, no UTF-8, no object or of an unknown type says so', async () => {
    expect(await post('{"v":1,')).toMatchObject({ status: 400, faults: [{ at: 'body' }] })
    expect(await post(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({ status: 400, faults: [{ at: 'body' }] })
    expect(await post('null')).toMatchObject({ status: 400 })
    expect(await post(JSON.stringify({ ...command(), act: { type: 'sell' } }))).toMatchObject({
      faults: [{ at: 'act.type' }],
    })
    expect(await post('v=1', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 })
  })

  it('with text that no store keeps as it is says so', async () => {
    for (const name of ['\ud800', 'a\u0000b'])
      expect(await post(JSON.stringify({ ...command(), act: openAct({ name }) }))).toMatchObject({ status: 400 })
  })

  it('nested beyond reason or larger than the limit says so', async () => {
    expect(await post(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toMatchObject({ status: 400 })
    expect(await post(JSON.stringify({ ...command(), x: 'x'.repeat(256 * 1024) }))).toMatchObject({ status: 413 })
    const stream = new Blob(['"', 'x'.repeat(300 * 1024), '"']).stream()
    expect(await post(stream)).toMatchObject({ status: 413 })
  })

  it('with an id that leaves no room for its events says so', async () => {
    const faults = [{ at: 'id', expected: 'at most 60 characters' }]
    expect(await post(JSON.stringify({ ...command(), id: 'x'.repeat(61) }))).toMatchObject({ status: 400, faults })
  })
})

describe('a command on something that never was', () => {
  it('is not found, or refused with what is unknown', async () => {
    const rep = office.as('rep')
    expect(problemOf(await rep.send('nowhere', tick('call')))).toEqual({ status: 404 })
    const refused = async (act: Parameters<typeof rep.send>[1], on = deal) => problemOf(await rep.send(on, act))?.code
    expect(await refused(tick('dance'))).toBe('unknown-step')
    expect(await refused({ type: 'join member', user: 'nobody', role: 'sales' })).toBe('unknown-user')
    expect(await refused({ type: 'hand over', to: 'nobody' })).toBe('unknown-user')
    expect(await refused({ type: 'advance', from: 'moon' })).toBe('wrong-stage')
    expect(await refused(openAct({ manual: 'other' }), fresh('deal'))).toBe('unknown-manual')
    expect(await refused(openAct({ owner: 'nobody' }), fresh('deal'))).toBe('unknown-user')
  })
})

describe('a refusal', () => {
  it('lists every unmet obligation, each with the act that would meet it, in both languages', async () => {
    const rep = office.as('rep')
    const own = await rep.open(fresh('deal'), { atStage: 'needs' })
    const answer = await rep.send(own, { type: 'advance', from: 'needs' })
    const refusal = !answer.ok && 'problem' in answer ? answer.problem.refusal : undefined
    expect(refusal).toMatchObject({ code: 'gate-unmet', stage: 'needs', to: 'close' })
    expect(refusal?.code === 'gate-unmet' && refusal.missing.map((one) => [one.key, one.meet.type])).toEqual(
      expect.arrayContaining([
        ['survey', 'do step'],
        ['confirm', 'do step'],
      ]),
    )
    expect(refusal?.code === 'gate-unmet' && refusal.missing.every((one) => one.name.en && one.name['zh-CN'])).toBe(
      true,
    )
  })
})

describe('a manual', () => {
  it('with faults is not published, and every fault is named', async () => {
    const bad = { ...smallManual, key: 'Bad Key', stages: smallManual.stages.map((stage) => ({ ...stage, owner: 7 })) }
    const shape = await post(JSON.stringify({ manual: bad }), {}, publishManual.path)
    expect(shape.faults?.map((fault) => fault.at)).toEqual([
      'manual.key',
      'manual.stages[0].owner',
      'manual.stages[1].owner',
      'manual.stages[2].owner',
    ])
    const lost = { ...smallManual, stages: smallManual.stages.map((stage) => ({ ...stage, owner: 'nobody' })) }
    expect(await post(JSON.stringify({ manual: lost }), {}, publishManual.path)).toMatchObject({ status: 400 })
    expect(await env.SHARD_0.prepare('SELECT count(*) AS n FROM manual').first('n')).toBe(1)
  })

  it('that could never be completed is not published either, and it says where and why', async () => {
    const [find, needs, close] = smallManual.stages
    const stuck = { ...find, steps: [{ ...find?.steps[0], mode: 'block', when: 'budget > 1 && budget < 0' }] }
    const gate = { name: { en: 'stuck' }, mode: 'block' }
    const answer = await post(
      JSON.stringify({
        manual: {
          ...smallManual,
          stages: [{ ...stuck, gate }, needs, close],
          outcomes: [{ key: 'won', name: { en: 'won' }, from: ['find'] }],
        },
      }),
      {},
      publishManual.path,
    )
    expect(answer.status).toBe(400)
    expect(answer.faults?.map((fault) => fault.at)).toContain('manual.outcomes[0].from')
  })
})

describe('an import', () => {
  it('of two deals at once says where the second begins', async () => {
    const rep = office.as('rep')
    const commands = [fresh('deal'), fresh('deal')].map((id) => ({
      command: rep.command(id, openAct()),
      actor: office.user('rep'),
    }))
    const answer = await post(JSON.stringify({ commands }), {}, importDeal.path)
    expect(answer).toMatchObject({ status: 400, faults: [{ at: 'commands[1].command.deal' }] })
  })
})

describe('an address that does not exist', () => {
  it('is a problem too, with a request id and nothing else', async () => {
    const answer = await office.fetch('/api/v1/nothing')
    expect(answer.status).toBe(404)
    expect(Problem.parse(await answer.json()).instance).toBe(`urn:uuid:${answer.headers.get('x-request-id')}`)
  })
})
