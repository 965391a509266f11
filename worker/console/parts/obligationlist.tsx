import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { useSay } from '../app/place.tsx'
import { Folded } from '../evidence/folded.tsx'
import type { Judged } from '../models/deal.ts'
import type { Reading } from '../models/reading.ts'
import { Exact } from './ago.tsx'
import { Said } from './said.tsx'
import { Status } from './status.tsx'

interface ListProps {
  judged: Judged
  reading: Reading
  /** The obligation that the address names, unless it is shown among the losses. */
  named: Obligation | undefined
  asOf: number
}

/** All that is asked of a deal, kept or not, folded until somebody wants it. */
export function ObligationList(props: ListProps) {
  const { say } = useSay()
  const all = props.judged.obligations
  return (
    <details class="obligations" open={props.named !== undefined}>
      <summary>{say('deal.obligations.count', { n: all.length })}</summary>
      <p class="note">{say('deal.obligations.note')}</p>
      <ul>
        {all.map((one) => (
          <Line key={one.key} one={one} {...props} />
        ))}
      </ul>
    </details>
  )
}

function Line({ one, named, ...rest }: ListProps & { one: Obligation }) {
  const { say } = useSay()
  const { names } = rest.reading
  const here = named?.key === one.key
  return (
    <li {...(here ? { id: location.hash.slice(1), tabIndex: -1, class: 'named' } : {})}>
      <span class="obligation-name">
        {names.obligation(one.key)}
        <small>
          {names.stage(one.stage)}
          {one.visit > 1 && ` · ${say('deal.loss.visit', { n: one.visit })}`}
          {!one.scored && ` · ${say('deal.obligation.unscored')}`}
        </small>
      </span>
      <span class="obligation-when">
        {one.doneAt !== undefined ? (
          <Said of="deal.loss.done" with={{ when: <Exact at={one.doneAt} /> }} />
        ) : one.due !== undefined ? (
          <Said of="deal.loss.due" with={{ when: <Exact at={one.due} /> }} />
        ) : null}
      </span>
      <Status status={one.status} />
      {one.event !== undefined ? <a href={`#line-${one.event}`}>{say('deal.loss.line')}</a> : <span />}
      <Folded one={one} {...rest} open={here} />
    </li>
  )
}
