import { type Signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Loss } from '#shared/api/scores.ts'
import type { ContestCase } from '#shared/process/ledger/state.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { openGiving } from '../models/ruling.ts'
import { Dialog } from './dialog.tsx'
import { ReasonForm } from './reasonform.tsx'

interface ContestProps {
  deal: string
  loss: Loss
  name: string
  /** The contest that was raised about this loss, if any. */
  raised: ContestCase | undefined
  /** May the reader contest: only whose deal it is. */
  mine: boolean
  changed: () => void
}

/** Where a loss can be contested, or how its contest stands. */
export function Contest(props: ContestProps) {
  const { say } = useSay()
  const open = useSignal(false)
  const reason = useSignal('')
  if (props.raised) {
    const { ruling } = props.raised
    const outcome = ruling ? (ruling.upheld ? 'upheld' : 'dismissed') : 'waiting'
    return <span class="faint">{say(`deal.contest.${outcome}`)}</span>
  }
  if (!props.mine || props.loss.kind === 'cap') return null
  const set = (value: boolean) => () => {
    open.value = value
  }
  return (
    <>
      <button type="button" class="link" onClick={set(true)}>
        {say('deal.contest')}
      </button>
      {open.value && <ContestDialog {...props} reason={reason} close={set(false)} />}
    </>
  )
}

function ContestDialog(props: ContestProps & { reason: Signal<string>; close: () => void }) {
  const { deal, loss, close } = props
  const { say } = useSay()
  const { session, newId, clock } = usePlace()
  const desk = useMemo(
    () => ({ give: openGiving({ ask: session.ask, newId, clock }, deal), contest: newId() }),
    [session, newId, clock, deal],
  )
  return (
    <Dialog title={say('deal.contest.title', { name: props.name })} close={close}>
      <ReasonForm
        reason={props.reason}
        means={say('deal.contest.means')}
        submit={say('deal.contest.send')}
        reasonNeeded
        give={(text) =>
          desk.give({
            type: 'raise contest',
            contest: desk.contest,
            obligation: loss.obligation,
            reason: text.trim(),
          })
        }
        given={() => {
          close()
          props.changed()
        }}
        cancel={close}
      />
    </Dialog>
  )
}
