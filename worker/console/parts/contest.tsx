import { useMemo } from 'preact/hooks'
import { usePlace, useSay } from '../app/place.tsx'
import { openGiving } from '../models/ruling.ts'
import { Dialog } from './dialog.tsx'
import { ReasonForm } from './reasonform.tsx'

interface ContestDialogProps {
  deal: string
  obligation: string
  name: string
  raised: () => void
  close: () => void
}

/** Contests one loss, with a reason that somebody else will rule on. */
export function ContestDialog({ deal, obligation, name, raised, close }: ContestDialogProps) {
  const { say } = useSay()
  const { session, newId, clock } = usePlace()
  const desk = useMemo(
    () => ({ give: openGiving({ ask: session.ask, newId, clock }, deal), contest: newId() }),
    [session, newId, clock, deal],
  )
  return (
    <Dialog title={say('deal.contest.title', { name })} close={close}>
      <ReasonForm
        means={say('deal.contest.means')}
        submit={say('deal.contest.send')}
        reasonNeeded
        give={(reason) =>
          desk.give({ type: 'raise contest', contest: desk.contest, obligation, reason: reason.trim() })
        }
        given={() => {
          close()
          raised()
        }}
        cancel={close}
      />
    </Dialog>
  )
}
