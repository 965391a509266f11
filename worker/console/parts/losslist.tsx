import type { Loss } from '#shared/api/scores.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { read } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'
import { Folded } from '../evidence/folded.tsx'
import type { Judged } from '../models/deal.ts'
import { points, share } from '../models/figures.ts'
import { span } from '../models/moments.ts'
import type { Reading } from '../models/reading.ts'
import { Exact } from './ago.tsx'
import { Contest } from './contest.tsx'
import { Said } from './said.tsx'
import { WhyLost } from './status.tsx'

interface LossListProps {
  deal: string
  losses: readonly Loss[]
  judged: Judged | undefined
  reading: Reading
  /** The obligation that the address names, shown open. */
  named: Obligation | undefined
  asOf: number
  /** May the reader contest: only whose deal it is. */
  mine: boolean
  changed: () => void
}

/** What a deal's score lost, most first, each line with its clock, its evidence and its place in the ledger. */
export function LossList(props: LossListProps) {
  return (
    <ol class="losses">
      {props.losses.map((loss) => (
        <LossLine key={`${loss.kind}/${loss.obligation}`} loss={loss} {...props} />
      ))}
    </ol>
  )
}

function LossLine({ loss, ...props }: LossListProps & { loss: Loss }) {
  const { say, language } = useSay()
  const name = read(loss.name, language)
  const named = loss.kind !== 'cap' && props.named?.key === loss.obligation
  const one = loss.kind === 'cap' ? undefined : props.judged?.obligations.find(({ key }) => key === loss.obligation)
  return (
    <li {...(named ? { id: location.hash.slice(1), tabIndex: -1, class: 'named' } : {})}>
      <span class="loss-points">−{points(loss.points, language)}</span>
      <div class="loss-what">
        <div class="loss-head">
          <h3>{name}</h3>
          <WhyLost loss={loss} />
          <span class="note">
            {loss.kind === 'cap' ? say('deal.loss.cap') : props.reading.names.stage(loss.stage)}
            {loss.visit > 1 && ` · ${say('deal.loss.visit', { n: loss.visit })}`}
          </span>
        </div>
        {loss.kind !== 'cap' && <Clock loss={loss} asOf={props.asOf} />}
        <Facts loss={loss} {...props} />
        <div class="loss-ends">
          {one && props.judged && (
            <Folded one={one} judged={props.judged} reading={props.reading} asOf={props.asOf} open={named} />
          )}
          {loss.event !== undefined && <a href={`#line-${loss.event}`}>{say('deal.loss.line')}</a>}
          <Contest
            deal={props.deal}
            loss={loss}
            name={name}
            raised={props.judged?.state.contests.findLast(({ obligation }) => obligation === loss.obligation)}
            mine={props.mine}
            changed={props.changed}
          />
        </div>
      </div>
    </li>
  )
}

function Clock({ loss, asOf }: { loss: Loss; asOf: number }) {
  const { say, language } = useSay()
  const { due, doneAt } = loss
  return (
    <p class="loss-clock">
      <span>
        {due === undefined ? (
          say('deal.loss.dueAtLeaving')
        ) : (
          <Said of="deal.loss.due" with={{ when: <Exact at={due} /> }} />
        )}
      </span>
      {doneAt !== undefined && (
        <span>
          <Said of="deal.loss.done" with={{ when: <Exact at={doneAt} /> }} />
        </span>
      )}
      {due !== undefined && doneAt !== undefined && doneAt > due && (
        <span class="due">{say('deal.loss.lateBy', { span: span(doneAt - due, language) })}</span>
      )}
      {due !== undefined && loss.status === 'overdue' && (
        <span class="late">{say('deal.loss.overdueFor', { span: span(asOf - due, language) })}</span>
      )}
    </p>
  )
}

function Facts({ loss, judged, reading: { names } }: LossListProps & { loss: Loss }) {
  const { say, language } = useSay()
  const obligation = judged?.obligations.find(({ key }) => key === loss.obligation)
  const facts = [
    say('deal.loss.owedBy', { name: names.user(loss.owedBy) }),
    ...(loss.doneBy === undefined ? [] : [say('deal.loss.doneBy', { name: names.user(loss.doneBy) })]),
    ...(obligation?.evidence ? [say('deal.loss.evidence', { kind: say(`evidence.${obligation.evidence}`) })] : []),
    ...loss.reductions.map(({ why, share: keeps }) =>
      say('deal.loss.keeps', { why: say(`deal.reduction.${why}`), share: share(keeps, language) }),
    ),
    ...(obligation?.missing?.length
      ? [say('deal.loss.missing', { names: obligation.missing.map(names.obligation).join(say('activity.join')) })]
      : []),
  ]
  return (
    <p class="facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}
