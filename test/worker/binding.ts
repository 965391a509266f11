/** What a test sees of the trips to a database, and what it does to them. */
export interface Watched {
  database: D1Database
  /** The SQL of each trip's statements, in order. */
  trips: string[][]
  /** Called around each trip: `before` may delay or fail it, `after` may lose its answer. */
  before: (trip: number) => Promise<void> | void
  after: (trip: number) => Promise<void> | void
}

/** A real database behind a door that counts, delays and loses: nothing is answered by it that the database did not say. */
export function watched(database: D1Database): Watched {
  const texts = new WeakMap<D1PreparedStatement, string>()
  const watch: Watched = {
    trips: [],
    before: () => {},
    after: () => {},
    database: new Proxy(database, {
      get(target, name) {
        if (name === 'prepare') return (sql: string) => traced(target.prepare(sql), sql)
        if (name !== 'batch') return Reflect.get(target, name)
        return async (statements: D1PreparedStatement[]) => {
          const trip = watch.trips.push(statements.map((statement) => texts.get(statement) ?? '')) - 1
          await watch.before(trip)
          const results = await target.batch(statements)
          await watch.after(trip)
          return results
        }
      },
    }),
  }
  function traced(statement: D1PreparedStatement, sql: string): D1PreparedStatement {
    texts.set(statement, sql)
    const bind = statement.bind.bind(statement)
    statement.bind = (...values) => traced(bind(...values), sql)
    return statement
  }
  return watch
}
