import { listTemplates } from '#shared/api/templates.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { draftAddress } from './keptDrafts.ts'
import { useManualSay } from './say.ts'

/** What a draft can be begun from while nothing is written. */
export function Start() {
  const { say, language } = useManualSay()
  const { ask } = usePlace().session
  const load = useLoad('templates', () => ask(listTemplates, {}))
  return (
    <aside class="draft-beside" aria-label={say('start')}>
      <div>
        <h2>{say('start')}</h2>
        <p class="manual-lead">{say('start.help')}</p>
      </div>
      {load.value ? (
        <ul class="templates">
          {load.value.templates.map(({ key, name, forWhom, stages }) => (
            <li key={key}>
              <a href={draftAddress({ is: 'template', key })}>{read(name, language)}</a>
              <p>{read(forWhom, language)}</p>
              <p class="note">{stages.map((stage) => read(stage.name, language)).join(' → ')}</p>
            </li>
          ))}
        </ul>
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={6} />
      )}
    </aside>
  )
}
