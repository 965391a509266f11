import { leavingFields } from './leavingFields.ts'

/** What may leave a rep's browser, field by field: who asks what for, and where it goes from there. A test compares it with the contract. */

/** For how long it is kept, who can read it, how it is erased: each told in words by the page that shows this. */
export type Kept = 'none' | 'session' | 'account' | 'deal' | 'rule' | 'sums'
export type Readers = 'nobody' | 'deal' | 'admin' | 'leaders'
export type Erasing = 'nothing' | 'ledger' | 'undo' | 'keys' | 'value' | 'person' | 'admin' | 'signOut' | 'rule'

export interface Leaving {
  key: LeavingKey
  /** Request fields by the operation that carries them; empty where a person types it into a page of the server. */
  fields: Readonly<Record<string, readonly string[]>>
  /** The tables in which it lies. */
  tables: readonly string[]
  kept: Kept
  readers: Readers
  erase: Erasing
}

export type LeavingKey =
  | 'signIn'
  | 'member'
  | 'click'
  | 'reading'
  | 'deal'
  | 'person'
  | 'message'
  | 'keys'
  | 'step'
  | 'attribute'
  | 'stage'
  | 'case'
  | 'reason'
  | 'count'

export const leaving: readonly Leaving[] = [
  row('signIn', 'account session two_factor device_code verification rate_limit', 'session', 'nobody', 'signOut'),
  row('member', 'user member invitation organisation', 'account', 'admin', 'rule'),
  row('click', 'command event', 'deal', 'deal', 'ledger'),
  row('reading', '', 'none', 'nobody', 'nothing'),
  row('deal', 'event deal deal_member', 'deal', 'deal', 'ledger'),
  row('person', 'personal deal_person', 'rule', 'deal', 'person'),
  row('message', 'event', 'deal', 'deal', 'undo'),
  row('keys', 'event message witness', 'rule', 'nobody', 'keys'),
  row('step', 'event acknowledgement', 'deal', 'deal', 'undo'),
  row('attribute', 'event personal', 'rule', 'deal', 'value'),
  row('stage', 'event deal', 'deal', 'deal', 'ledger'),
  row('case', 'event waiting ruling', 'deal', 'deal', 'ledger'),
  row('reason', 'personal alert step_note', 'rule', 'deal', 'admin'),
  row('count', 'script_use site_health', 'sums', 'leaders', 'rule'),
]

function row(key: LeavingKey, tables: string, kept: Kept, readers: Readers, erase: Erasing): Leaving {
  return { key, fields: leavingFields[key], tables: tables === '' ? [] : tables.split(' '), kept, readers, erase }
}
