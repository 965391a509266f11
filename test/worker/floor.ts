import worker from '#worker/index.ts'

/** One statement as the Worker sent it. */
interface Sent {
  sql: string
  values: unknown[]
}

/** The batches of one request, and the rows that the database read for them. */
interface Recorded {
  trips: Sent[][]
  rows: number
}

const recorded = new Map<string, Recorded>()

/**
 * What the benchmark measures the Worker against: the very statements of one of its requests, bound and sent by hand, without
 * all that is around them. `/record/NAME/…` lets the Worker answer and writes down what it sends; `/bare/NAME?k=…` sends that
 * again; `/rows/NAME` tells the trips and rows of it. `/api/…` is the Worker itself.
 */
export default {
  async fetch(request, env, context) {
    const url = new URL(request.url)
    const [, what, name = '', ...path] = url.pathname.split('/')
    if (what === 'api') return worker.fetch(request, env, context)
    const known = recorded.get(name)
    if (what === 'bare' && known) return bare(request, env.SHARD_0, known, Number(url.searchParams.get('k')))
    if (what === 'rows' && known) return Response.json({ trips: known.trips.length, rows: known.rows })
    const fresh: Recorded = { trips: [], rows: 0 }
    recorded.set(name, fresh)
    const inner = new Request(new URL(`/${path.join('/')}${url.search}`, url), request)
    return worker.fetch(inner, { ...env, SHARD_0: recording(env.SHARD_0, fresh) }, context)
  },
} satisfies ExportedHandler<Cloudflare.Env>

async function bare(request: Request, shard: D1Database, { trips }: Recorded, k: number): Promise<Response> {
  if (request.method === 'POST') await request.json()
  let answer: unknown[] = []
  for (const trip of trips) {
    const session = shard.withSession('first-primary')
    const results = await session.batch(
      trip.map(({ sql, values }) => session.prepare(sql).bind(...again(sql, values, trips, k))),
    )
    answer = results.map((result) => result.results)
  }
  return Response.json(answer)
}

/** The values for the k-th time that a command is written: another id, the sequence numbers that come next. */
function again(sql: string, values: readonly unknown[], trips: readonly Sent[][], k: number): unknown[] {
  const written = trips[1]
  if (!written) return [...values]
  const [first, at] = [headOf(written).seq, headOf(written).asOf]
  if (sql.includes('INTO guard')) return values.with(-2, first - 1 + k).with(-1, k === 0 ? values.at(-1) : at)
  if (sql.includes('INTO deal ')) return values.with(3, first + k)
  const { id } = JSON.parse(String(written.find((one) => one.sql.includes('INTO command'))?.values[3]))[0]
  return values.map((value) =>
    typeof value === 'string'
      ? value
          .replaceAll(id, `${id}-${k}`)
          .replaceAll(/("seq\\?":|"first":|"last":)(\d+)/g, (_, name, seq) => `${name}${Number(seq) + k}`)
      : value,
  )
}

function headOf(trip: readonly Sent[]): { seq: number; asOf: number } {
  const values = trip.find(({ sql }) => sql.includes('INTO deal '))?.values ?? []
  return { seq: Number(values[3]), asOf: Number(values[5]) }
}

function recording(shard: D1Database, into: Recorded): D1Database {
  const sent = new WeakMap<object, Sent>()
  const withSession = (from: string) => {
    const session = shard.withSession(from)
    return {
      prepare: (sql: string) => {
        const statement = session.prepare(sql)
        const bind = statement.bind.bind(statement)
        statement.bind = (...values) => {
          const bound = bind(...values)
          sent.set(bound, { sql, values })
          return bound
        }
        return statement
      },
      batch: async (statements: D1PreparedStatement[]) => {
        into.trips.push(statements.flatMap((statement) => sent.get(statement) ?? []))
        const results = await session.batch(statements)
        into.rows += results.reduce((sum, { meta }) => sum + meta.rows_read, 0)
        return results
      },
      getBookmark: () => session.getBookmark(),
    }
  }
  return new Proxy(shard, {
    get: (target, name) => (name === 'withSession' ? withSession : Reflect.get(target, name)),
  })
}
