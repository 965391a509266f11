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
