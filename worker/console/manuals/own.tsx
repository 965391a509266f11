import '../styles/manuals.css'
import { listManuals } from '#shared/api/manuals.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useManualSay } from './say.ts'

/** The manuals that a rep works by: what is in force, to be read. */
export function OwnManualsPage() {
  const { say, language } = useManualSay()
  const { ask } = usePlace().session
  const load = useLoad('manuals', () => ask(listManuals, {}))
  const manuals = load.value?.manuals
  useTitle(say('own.title'))
  return (
    <div class="page manuals">
      <header>
        <h1>{say('own.title')}</h1>
        <p class="manual-lead">{say('own.lead')}</p>
      </header>
      <StaleNotice load={load} again={load.again} />
      {manuals?.length === 0 && <Empty title={say('list.none')} help={say('list.none.help')} />}
      {manuals && manuals.length > 0 && (
        <ul class="version-rows">
          {manuals.map(({ key, hash, name, stages }) => (
            <li key={key} class="own-row">
              <a href={`/manuals/${hash}`}>{read(name, language)}</a>
              <p class="note">{stages.map((stage) => read(stage.name, language)).join(' → ')}</p>
            </li>
          ))}
        </ul>
      )}
      {!manuals && (load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={4} />)}
    </div>
  )
}
