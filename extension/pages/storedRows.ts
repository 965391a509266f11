import type { StoredField } from '#shared/api/stored.ts'
import type { PrivacyTexts, StoredGroup } from '#shared/i18n/extension.privacy.ts'

export interface StoredRow {
  name: string
  values: string[]
}

/**
 * What is stored, in the order in which a reader asks for it: every field, also one that has no name in words. Each event
 * begins with its version; what came after the first, such as its withdrawal, has a time of its own where it is another.
 */
export function storedRows(
  fields: readonly StoredField[],
  texts: Pick<PrivacyTexts, 'fields' | 'values'>,
  time: (moment: number) => string,
): [StoredGroup, StoredRow[]][] {
  const groups: [StoredGroup, StoredRow[]][] = order.map((group) => [group, []])
  let events = 0
  const first = fields.find(({ table, name }) => table === 'event' && name === 'at')?.value
  for (const field of fields) {
    if (field.table === 'event' && field.name === 'v') events++
    const key = events > 1 && field.name === 'at' && field.value !== first ? 'later' : keyOf(field)
    const rows = groups.find(([group]) => group === groupOf(field, key))?.[1] ?? []
    const name = texts.fields[key] ?? `${field.table}.${field.name}`
    const value = moments.has(key) ? time(Number(field.value)) : (texts.values[`${key} ${field.value}`] ?? field.value)
    const row = rows.find((one) => one.name === name)
    if (row && !row.values.includes(value)) row.values.push(value)
    else if (!row) rows.push({ name, values: [value] })
  }
  return groups
    .map(([group, rows]): [StoredGroup, StoredRow[]] => [group, rows.toSorted(byName(texts))])
    .filter(([, rows]) => rows.length > 0)
}

const order: StoredGroup[] = ['message', 'marks', 'act', 'text', 'chain']
const moments = new Set(['at', 'later', 'act', 'recorded'])
const ofMessage = /^(at|happening\.(kind|direction|people|persons|attachments|site))$/
const ofAct = /^(actor\.\w+|act|recorded|source|later|happening\.(type|rule))$/

/** The name of a field without its place in a list, and of a fingerprint without where it lies. */
function keyOf({ table, name }: StoredField): string {
  const bare = name.replace(/\.\d+$/, '')
  const mark = /(?:^|\.)(k[123])$|(?:^|\.)(account)$/.exec(bare)
  return table === 'personal' ? bare : (mark?.[1] ?? mark?.[2] ?? bare)
}

function groupOf({ table }: StoredField, key: string): StoredGroup {
  if (table === 'personal') return 'text'
  if (/^(k[123]|account|happening\.thread)$/.test(key)) return 'marks'
  if (ofMessage.test(key)) return 'message'
  return ofAct.test(key) ? 'act' : 'chain'
}

/** As the texts list them; what they do not know comes last. */
function byName({ fields }: Pick<PrivacyTexts, 'fields'>) {
  const names = Object.values(fields)
  const place = ({ name }: StoredRow) => (names.includes(name) ? names.indexOf(name) : names.length)
  return (a: StoredRow, b: StoredRow) => place(a) - place(b)
}
