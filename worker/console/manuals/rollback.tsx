import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Result } from '#shared/api/client.ts'
import { checkManual, type DraftReport } from '#shared/api/drafts.ts'
import { getManual } from '#shared/api/manuals.ts'
import { rollBack, type VersionLine } from '#shared/api/versions.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { exact } from '../models/moments.ts'
import type { Ask } from '../models/session.ts'
import { Dialog } from '../parts/dialog.tsx'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { PutForm } from './putform.tsx'
import { fateOf, openPutting } from './putting.ts'
import { useManualSay } from './say.ts'

interface RollBackProps {
  version: VersionLine
  close: () => void
  /** It is in force again: the list, which may be in view already, is asked for anew. */
  done?: () => void
}

/** Puts an earlier version in force again, after the same look ahead as before publishing. */
export function RollBackDialog({ version, close, done = () => {} }: RollBackProps) {
  const { say, language } = useManualSay()
  const { ask } = usePlace().session
  const load = useLoad(version.hash, () => lookedAt(ask, version.hash))
  const when = version.since === 0 ? say('version.first') : exact(version.since, language)
  const title = say('rollback.title', { name: read(version.name, language), when })
  return (
    <Dialog title={title} close={close}>
      {load.value ? (
        <Ready version={version} report={load.value} close={close} again={load.again} done={done} />
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Dialog>
  )
}

interface ReadyProps extends Required<RollBackProps> {
  report: DraftReport
  again: () => void
}

function Ready({ version, report, close, again, done }: ReadyProps) {
  const { say } = useManualSay()
  const { session } = usePlace()
  const { route } = useLocation()
  const putting = useMemo(() => openPutting(report), [])
  return (
    <PutForm
      key={report.against?.hash}
      submit={say('rollback')}
      report={report}
      putting={putting}
      whenever={false}
      put={() => {
        const body = { key: version.key, to: version.hash, ...fateOf(putting, report) }
        return session.ask(rollBack, { body })
      }}
      done={({ hash, since }) => {
        close()
        route(`/manuals?done=${hash}&since=${since}`, true)
        done()
      }}
      close={close}
      again={again}
    />
  )
}

/** What putting that version in force would change now. */
async function lookedAt(ask: Ask, hash: string): Promise<Result<DraftReport>> {
  const manual = await ask(getManual, { params: { hash } })
  return manual.ok ? ask(checkManual, { body: { manual: manual.value } }) : manual
}
