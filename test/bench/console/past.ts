/** So many weeks lie behind an organisation: four years. */
const weeks = 200

/** Spreads the figures of a deal's copies over the years: nobody closes four thousand deals in one week. */
export async function spread(shard: D1Database, deal: string): Promise<void> {
  await shard
    .prepare(
      `UPDATE rollup SET period = date(period, '-' || (7 * (CAST(substr(deal, ?2) AS INTEGER) % ${weeks})) || ' days')
       WHERE deal LIKE ?1 || '-%'`,
    )
    .bind(deal, deal.length + 2)
    .run()
}
