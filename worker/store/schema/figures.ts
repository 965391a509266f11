import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const dimension = (name: string) => text(name).notNull().default('')
const measure = (name: string) => integer(name).notNull().default(0)

/** Sums of contributions, one row a grain and its dimensions; a dimension that a grain lacks is empty. Boards read these, never events. */
export const rollup = sqliteTable(
  'rollup',
  {
    org: text('org').notNull(),
    grain: text('grain').notNull(),
    /** First day of the day, week or month. */
    period: text('period').notNull(),
    team: dimension('team'),
    rep: dimension('rep'),
    deal: dimension('deal'),
    manual: dimension('manual'),
    segment: dimension('segment'),
    stage: dimension('stage'),
    step: dimension('step'),
    version: dimension('version'),
    weight: measure('weight'),
    weightCredit: measure('weight_credit'),
    settled: measure('settled'),
    met: measure('met'),
    late: measure('late'),
    overdue: measure('overdue'),
    missed: measure('missed'),
    violated: measure('violated'),
    waivedWeight: measure('waived_weight'),
    selfAttestedWeight: measure('self_attested_weight'),
    critical: measure('critical'),
  },
  (table) => [
    primaryKey({
      columns: [
        table.org,
        table.grain,
        table.period,
        table.team,
        table.rep,
        table.deal,
        table.manual,
        table.segment,
        table.stage,
        table.step,
        table.version,
      ],
    }),
    index('rollup_of_rep').on(table.org, table.grain, table.rep, table.period),
  ],
)

/**
 * Counts of stage entries and exits, of first answers and of deals that ended, and histograms of the times between, by the
 * same rule as the sums. `bucket` is '' of a count, else the number of a log-spaced bucket.
 */
export const flow = sqliteTable(
  'flow',
  {
    org: text('org').notNull(),
    kind: text('kind').notNull(),
    /** First day of the week. */
    period: text('period').notNull(),
    team: dimension('team'),
    rep: dimension('rep'),
    segment: dimension('segment'),
    manual: dimension('manual'),
    version: dimension('version'),
    stage: dimension('stage'),
    /** The other stage of a move, or the outcome of an end. */
    target: dimension('target'),
    bucket: dimension('bucket'),
    count: measure('count'),
  },
  (table) => [
    primaryKey({
      columns: [
        table.org,
        table.kind,
        table.period,
        table.team,
        table.rep,
        table.segment,
        table.manual,
        table.version,
        table.stage,
        table.target,
        table.bucket,
      ],
    }),
  ],
)
