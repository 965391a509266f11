import { type Query, query } from './query.ts'

export interface NewKey {
  id: string
  hash: string
  name: string
  scopes: string[]
  created: number
  /** None only for the key that an organisation is founded with. */
  expires?: number
  by?: string
}

export function apiKeyQuery({ expires, by = '', ...key }: NewKey): Query {
  return query(
    'INSERT INTO api_key (org, hash, id, name, scopes, created, expires, by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)',
    key.hash,
    key.id,
    key.name,
    JSON.stringify(key.scopes),
    key.created,
    expires ?? null,
    by,
  )
}

export interface KeyRow {
  id: string
  name: string
  scopes: string
  created: number
  expires: number | null
  revoked: number | null
  by: string
}

export function keysQuery(): Query<KeyRow> {
  return query(
    'SELECT id, name, scopes, created, expires, revoked, by FROM api_key WHERE org = ?1 ORDER BY created DESC, id',
  )
}

export function keyThereQuery(id: string): Query<{ id: string }> {
  return query('SELECT id FROM api_key WHERE org = ?1 AND id = ?2', id)
}

/** A key that was revoked stays so from the first time on. */
export function revokeKeyQuery(id: string, now: number): Query {
  return query('UPDATE api_key SET revoked = coalesce(revoked, ?3) WHERE org = ?1 AND id = ?2', id, now)
}
