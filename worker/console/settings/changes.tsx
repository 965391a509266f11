import type * as z from 'zod'
import type { AuditEntry, listAudit } from '#shared/api/audit.ts'
import type { Load } from '../models/load.ts'
import { Ago } from '../parts/ago.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useSettingsSay } from './say.ts'

const fields = ['name', 'domains', 'mailboxes', 'secondFactor', 'retention'] as const

/** Who changed which of the settings, and when. What they said before is not in the record. */
export function Changes({ load }: { load: Load<z.output<typeof listAudit.answer>> }) {
  const { say } = useSettingsSay()
  const entries = load.value?.entries
  return (
    <section>
      <h2>{say('changes')}</h2>
      {!entries && (load.trouble ? <p class="note">{say('changes.failed')}</p> : <Skeleton rows={2} />)}
      {entries?.length === 0 && <p class="note">{say('changes.none')}</p>}
      {entries && entries.length > 0 && (
        <ul class="settings-rows">
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ entry: { at, actor, actorName, detail } }: { entry: AuditEntry }) {
  const { say, language } = useSettingsSay()
  const changed = Array.isArray(detail.changed) ? detail.changed : []
  const what = fields.filter((field) => changed.includes(field)).map((field) => say(field))
  return (
    <li>
      <span>{say('changes.one', { who: actorName ?? actor, what: what.join(language === 'en' ? ', ' : '、') })}</span>
      <span class="faint">
        <Ago at={at} />
      </span>
    </li>
  )
}
