/** What a test sees of the trips to a database, and what it does to them. */
export interface Watched {
  database: D1Database
  /** The SQL of each trip's statements, in order. */
  trips: string[][]
  /** From which copy each trip was asked: the constraint of its session, or none. */
  sessions: (string | undefined)[]
  /** What the database says of the rows that each trip read. */
  rowsRead: number[]
  /** Called around each trip: `before` may delay or fail it, `after` may lose its answer. */
  before: (trip: number) => Promise<void> | void
  after: (trip: number) => Promise<void> | void
  /** Whether the network brings a trip to the database a second time. */
  twice: (trip: number) => boolean
}

/** A real database behind a door that counts, delays and loses: nothing is answered by it that the database did not say. */
export function watched(database: D1Database): Watched {
  const texts = new WeakMap<D1PreparedStatement, string>()
  const watch: Watched = {
    trips: [],
    sessions: [],
    rowsRead: [],
    before: () => {},
    after: () => {},
    twice: () => false,
    database: door(database, undefined),
  }
  function door<T extends D1Database | D1DatabaseSession>(target: T, session: string | undefined): T {
    return new Proxy(target, {
      get(_, name) {
        if (name === 'prepare') return (sql: string) => traced(target.prepare(sql), sql)
        if (name === 'withSession' && 'withSession' in target)
          return (from: string) => door(target.withSession(from), from)
        if (name === 'batch') return (statements: D1PreparedStatement[]) => pass(target, session, statements)
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
  async function pass(
    target: D1Database | D1DatabaseSession,
    session: string | undefined,
    statements: D1PreparedStatement[],
  ): Promise<D1Result[]> {
    const trip = watch.trips.push(statements.map((statement) => texts.get(statement) ?? '')) - 1
    watch.sessions[trip] = session
    await watch.before(trip)
    const results = await target.batch(statements)
    watch.rowsRead[trip] = results.reduce((sum, { meta }) => sum + meta.rows_read, 0)
    if (watch.twice(trip)) await target.batch(statements).catch(() => {})
    await watch.after(trip)
    return results
  }
  function traced(statement: D1PreparedStatement, sql: string): D1PreparedStatement {
    texts.set(statement, sql)
    const bind = statement.bind.bind(statement)
    statement.bind = (...values) => traced(bind(...values), sql)
    return statement
  }
  return watch
}
