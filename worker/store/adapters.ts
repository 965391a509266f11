import { type Query, query } from './query.ts'

/** An organisation's own site adapters, and the key that they are signed with. */

export interface AdapterRow {
  adapter: string
  revision: number
  document: string
  signature: string
}

/** Of each adapter the newest revision that was not called back, and the one before it: the way back. */
export function adaptersQuery(): Query<AdapterRow> {
  return query(
    `SELECT adapter, revision, document, signature FROM (
       SELECT a.*, row_number() OVER (PARTITION BY adapter ORDER BY revision DESC) AS place
       FROM site_adapter a WHERE org = ?1 AND blocked IS NULL AND document <> '')
     WHERE place <= 2 ORDER BY adapter, revision DESC`,
  )
}

export function blockedQuery(): Query<{ adapter: string; revision: number }> {
  return query('SELECT adapter, revision FROM site_adapter WHERE org = ?1 AND blocked IS NOT NULL ORDER BY 1, 2')
}

export function adapterKeyQuery(): Query<{ key: string; since: number }> {
  return query('SELECT key, since FROM adapter_key WHERE org = ?1 ORDER BY since DESC LIMIT 1')
}

/** The highest revision of an adapter that was ever there. */
export function highestQuery(adapter: string): Query<{ revision: number | null }> {
  return query('SELECT max(revision) AS revision FROM site_adapter WHERE org = ?1 AND adapter = ?2', adapter)
}

/** Fails the batch where the same revision or a higher one came in between. */
export function adapterInsert(row: AdapterRow & { published: number; by: string }): Query[] {
  return [
    query(
      'INSERT INTO guard (k) SELECT 1 WHERE EXISTS (SELECT 1 FROM site_adapter WHERE org = ?1 AND adapter = ?2 AND revision >= ?3)',
      row.adapter,
      row.revision,
    ),
    query(
      `INSERT INTO site_adapter (org, adapter, revision, document, signature, published, by)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
      row.adapter,
      row.revision,
      row.document,
      row.signature,
      row.published,
      row.by,
    ),
  ]
}

export function adapterKeyInsert(key: string, since: number, by: string): Query {
  return query(
    `INSERT INTO adapter_key (org, key, since, by) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (org, since) DO UPDATE SET key = excluded.key, by = excluded.by`,
    key,
    since,
    by,
  )
}

/** A built-in revision that is called back has a row without a document. */
export function blockQuery(adapter: string, revision: number, now: number | null, by: string): Query {
  return query(
    `INSERT INTO site_adapter (org, adapter, revision, document, signature, published, by, blocked)
     VALUES (?1, ?2, ?3, '', '', coalesce(?4, 0), ?5, ?4)
     ON CONFLICT (org, adapter, revision) DO UPDATE SET blocked = excluded.blocked`,
    adapter,
    revision,
    now,
    by,
  )
}
