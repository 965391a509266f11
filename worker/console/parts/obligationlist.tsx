import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { useSay } from '../app/place.tsx'
import type { Names } from '../models/names.ts'
import { Exact } from './ago.tsx'
import { Said } from './said.tsx'
import { Status } from './status.tsx'

/** All that is asked of a deal, kept or not, folded until somebody wants it. */
export function ObligationList({ all, names }: { all: readonly Obligation[]; names: Names }) {
  const { say } = useSay()
  return (
    <details class="obligations">
      <summary>{say('deal.obligations.count', { n: all.length })}</summary>
      <p class="note">{say('deal.obligations.note')}</p>
      <ul>
        {all.map((one) => (
          <Line key={one.key} one={one} names={names} />
        ))}
      </ul>
    </details>
  )
}

function Line({ one, names }: { one: Obligation; names: Names }) {
  const { say } = useSay()
  return (
    <li>
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
    </li>
  )
}
