import type { Retention } from '#shared/api/organisation.ts'
import { previewRetention, type RetentionCounts } from '#shared/api/retention.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { goes, letsGo } from './rule.ts'
import { useSettingsSay } from './say.ts'

/** What would go tonight by a rule. */
export type Preview =
  | { is: 'nothing' }
  | { is: 'known'; counts: RetentionCounts }
  | { is: 'busy' }
  | { is: 'failed'; again: () => void }

/** Asks what would go by a rule; by one that keeps all for ever nothing does, and nothing is asked. */
export function useGoes(rule: Retention | undefined): Preview {
  const { ask } = usePlace().session
  const query = rule !== undefined && letsGo(rule) ? rule : undefined
  const key = query && JSON.stringify(query)
  const load = useLoad(key, async () => {
    const answer = await ask(previewRetention, { query: query ?? {} })
    return answer.ok ? { ok: true as const, value: { key, counts: answer.value } } : answer
  })
  if (key === undefined) return { is: 'nothing' }
  if (load.value?.key === key) return { is: 'known', counts: load.value.counts }
  return load.trouble && !load.busy ? { is: 'failed', again: load.again } : { is: 'busy' }
}

export function Goes({ preview }: { preview: Preview }) {
  const { say } = useSettingsSay()
  return (
    <div class="settings-goes" role="status">
      {preview.is === 'busy' && <p>{say('preview.busy')}</p>}
      {preview.is === 'nothing' && <p>{say('preview.none')}</p>}
      {preview.is === 'known' && <Known counts={preview.counts} />}
      {preview.is === 'failed' && (
        <p>
          {say('preview.failed')}{' '}
          <button type="button" class="link" onClick={preview.again}>
            {say('preview.again')}
          </button>
        </p>
      )}
    </div>
  )
}

function Known({ counts }: { counts: RetentionCounts }) {
  const { say } = useSettingsSay()
  const all = goes(counts)
  if (all.length === 0) return <p>{say('preview.none')}</p>
  return (
    <>
      <p>{say('preview.some')}</p>
      <ul>
        {all.map((one) => (
          <li key={one}>{say(`goes.${one}`, { n: counts[one], texts: counts.texts })}</li>
        ))}
      </ul>
    </>
  )
}
