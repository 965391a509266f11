import type { Choices } from '#shared/api/choices.ts'
import type { Send } from '#shared/api/client.ts'
import type { Pooled } from '#shared/api/pooled.ts'
import type { Session } from '#shared/api/session.ts'
import { openPlace, type Place } from '../app/place.tsx'
import type { Board } from '../parts/words.tsx'

export const noon = Date.UTC(2026, 10, 20, 4)
export const hour = 3_600_000

export interface Request {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
  bearer: string | undefined
}

type Answer = { status?: number; body: unknown } | 'no connection'

/** A server that gives written answers, by method and path, and remembers what it was asked. */
export function answering(answers: Record<string, Answer | ((request: Request) => Answer)>): {
  send: Send
  asked: Request[]
} {
  const asked: Request[] = []
  const send: Send = async (address, { method, headers, body }) => {
    const url = new URL(address, 'http://console.test')
    const request: Request = {
      method,
      path: url.pathname,
      query: url.searchParams,
      body: body === undefined ? undefined : JSON.parse(body),
      bearer: headers.authorization?.replace('Bearer ', ''),
    }
    asked.push(request)
    const known = answers[`${method} ${url.pathname}`]
    const answer = typeof known === 'function' ? known(request) : (known ?? problem(404, 'not-found'))
    if (answer === 'no connection') throw new TypeError('no connection')
    return { status: answer.status ?? 200, json: async () => answer.body }
  }
  return { send, asked }
}

export function problem(status: number, name: string, more: object = {}): { status: number; body: unknown } {
  return { status, body: { type: `urn:guiderail:problem:${name}`, title: name, status, ...more } }
}

export function session(change: Partial<Session> = {}): Session {
  return {
    user: 'lin',
    name: '林晓峰',
    email: 'lin@sales.test',
    organisation: { id: 'org', name: '宏达', timeZone: 'Asia/Shanghai', domains: [], mailboxes: [] },
    role: 'manager',
    team: { id: 'east', name: '华东一组' },
    language: 'zh-CN',
    sites: [],
    ...change,
  }
}

/** The answer to a token request: valid for a quarter of an hour from `noon`. */
export function token(change: Partial<Session> = {}, name = 'token-1'): { body: unknown } {
  return { body: { token: name, expires: noon + 900_000, messageKey: '', session: session(change) } }
}

export function pooled(change: Partial<Pooled> = {}): Pooled {
  return {
    score: 8620,
    interval: { low: 8140, high: 9020 },
    deals: 24,
    ranked: true,
    settled: 479,
    met: 412,
    late: 30,
    overdue: 12,
    missed: 20,
    violated: 5,
    waived: 120,
    selfAttested: 2300,
    allOrNone: 1200,
    capped: 0,
    ...change,
  }
}

export const review = { stage: 'solution', step: 'deal-review', name: { 'zh-CN': '方案评审', en: 'Deal review' } }

/** What there is to choose from. */
export const choices: Choices = {
  teams: [
    { team: 'east', name: '华东一组' },
    { team: 'south', name: '华南组' },
  ],
  reps: [
    { rep: 'wang', name: '王磊', team: 'east' },
    { rep: 'he', name: '何雨', team: 'south' },
  ],
  manuals: [{ manual: 'general-b2b', name: { 'zh-CN': '通用 B2B', en: 'General B2B' }, versions: [] }],
  segments: ['large', 'mid'],
}

const week = { from: '2026-11-09', to: '2026-11-15' }
const earlier = { from: '2026-11-02', to: '2026-11-08' }

/** What such a board says in words. */
export function words(change: Partial<Board['words']> = {}): Board['words'] {
  return {
    kept: {
      say: 'kept',
      ...week,
      settled: 479,
      met: 412,
      share: 8601,
      than: { ...earlier, settled: 450, met: 373, difference: 312, beyondChance: true },
    },
    mostLost: {
      say: 'mostLost',
      ...review,
      stageName: { 'zh-CN': '方案制定', en: 'Solution' },
      points: 900,
      deals: 19,
      people: 7,
      cause: { is: 'process' },
    },
    ...change,
  }
}

export function board(change: Partial<Board> = {}): Board {
  return {
    asOf: noon,
    from: '2026-10-26',
    to: '2026-11-20',
    all: pooled(),
    before: pooled({ score: 7710, interval: { low: 7200, high: 8100 } }),
    teams: [
      { team: 'east', name: '华东一组', pooled: pooled() },
      { team: 'south', name: '华南组', pooled: pooled({ score: 7000, interval: { low: 6500, high: 7500 } }) },
    ],
    reps: [
      { rep: 'wang', name: '王磊', team: 'east', teamName: '华东一组', pooled: pooled() },
      { rep: 'he', name: '何雨', team: 'south', teamName: '华南组', pooled: pooled({ deals: 3, ranked: false }) },
    ],
    losses: [
      {
        ...review,
        stageName: { 'zh-CN': '方案制定', en: 'Solution' },
        points: 900,
        settled: 31,
        unmet: 8,
        teams: 2,
        reps: 7,
        cause: { is: 'everywhere' },
      },
      {
        stage: 'needs',
        step: '@time',
        name: { 'zh-CN': '需求分析的时间标准', en: 'Time standard of Needs analysis' },
        stageName: { 'zh-CN': '需求分析', en: 'Needs analysis' },
        points: 480,
        settled: 20,
        unmet: 3,
        teams: 1,
        reps: 1,
        cause: { is: 'person', rep: 'wang' },
      },
    ],
    repsUntil: '2026-11-19',
    weeks: [{ week: '2026-11-16', pooled: pooled() }],
    stages: [
      {
        manual: 'general-b2b',
        stage: 'solution',
        name: { 'zh-CN': '方案制定', en: 'Solution' },
        pooled: pooled({ score: 7000, interval: { low: 6500, high: 7500 } }),
      },
      {
        manual: 'general-b2b',
        stage: 'needs',
        name: { 'zh-CN': '需求分析', en: 'Needs analysis' },
        pooled: pooled(),
      },
    ],
    steps: [
      {
        ...review,
        stageName: { 'zh-CN': '方案制定', en: 'Solution' },
        score: 7000,
        deals: 24,
        settled: 31,
        met: 20,
        late: 0,
        overdue: 2,
        missed: 6,
        violated: 0,
        waived: 0,
        selfAttested: 500,
      },
    ],
    versions: [
      {
        manual: 'general-b2b',
        version: 'a'.repeat(64),
        name: { 'zh-CN': '通用 B2B', en: 'General B2B' },
        pooled: pooled(),
      },
    ],
    words: words(),
    overdueNow: 12,
    waiting: 0,
    workday: 480,
    firstAnswer: { count: 40, p50: { from: 60.2, below: 63.2 }, p90: { from: 190.1, below: 199.6 } },
    ...change,
  }
}

/** A place to draw pages in, at `noon`, with ids counted up. */
export function place(send: Send, languages: readonly string[] = ['zh-CN']): Place {
  const kept = new Map<string, string>()
  let ids = 0
  return openPlace({
    send,
    clock: () => noon,
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
    storage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    languages,
  })
}
