import { read } from '#shared/process/text.ts'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Changes, changesInWords } from './changes.tsx'
import type { Checked } from './checking.ts'
import type { Readiness, Remark } from './readiness.ts'
import { Remarks } from './remarks.tsx'
import { useManualSay } from './say.ts'
import { Start } from './start.tsx'

interface BesideProps {
  readiness: Readiness
  checked: Checked
  remarks: readonly Remark[]
  show: (remark: Remark) => void
}

/** What is to be said of the text beside it: first whether it can be published. */
export function Beside({ readiness, checked, remarks, show }: BesideProps) {
  const { say, language } = useManualSay()
  if (readiness.is === 'empty') return <Start />
  const report = checked.report?.said
  return (
    <aside class="draft-beside" aria-label={say('beside')} aria-busy={checked.busy}>
      <p class={`draft-ready is-${readiness.is}`} role="status">
        {readyText(readiness, say)}
      </p>
      {checked.trouble && <TroubleNotice trouble={checked.trouble} again={checked.again} />}
      {!report && !checked.trouble && <Skeleton rows={5} />}
      <Remarks remarks={remarks} show={show} />
      {report?.draft && !report.against && (
        <section>
          <h2>{say('new.stages', { n: report.draft.stages.length })}</h2>
          <ol class="new-stages">
            {report.draft.stages.map(({ key, name }) => (
              <li key={key}>{read(name, language)}</li>
            ))}
          </ol>
        </section>
      )}
      {report?.draft && report.against && (
        <section>
          <h2>{say('changes.title')}</h2>
          <p class="note">{changesInWords(report.changes, say)}</p>
          <Changes changes={report.changes} />
        </section>
      )}
    </aside>
  )
}

function readyText(
  readiness: Exclude<Readiness, { is: 'empty' }>,
  say: ReturnType<typeof useManualSay>['say'],
): string {
  switch (readiness.is) {
    case 'faulty':
      return say('ready.faulty', { n: readiness.faults })
    case 'ready':
      return say('ready.ready', { n: readiness.changes })
    case 'looking':
    case 'same':
    case 'new':
      return say(`ready.${readiness.is}`)
  }
}
