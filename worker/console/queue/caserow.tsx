import type { WaitingCase } from '#shared/api/cases.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { read } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { rulingWords } from '../models/rulingWords.ts'
import { Ago } from '../parts/ago.tsx'
import { Said } from '../parts/said.tsx'
import { Clock } from './alertrow.tsx'
import { obligationPlace } from './query.ts'

interface CaseRowProps {
  waiting: WaitingCase
  /** Is there anything in this list that the reader may rule? */
  choosable: boolean
  chosen: boolean
  choose: (range: boolean) => void
  decide: (favour: boolean) => void
}

/** One case: what is asked, by whom and why, by when a word is due, and the two ways to rule. */
export function CaseRow({ waiting, choosable, chosen, choose, decide }: CaseRowProps) {
  const { language } = useSay()
  const { say } = useTexts(queueTexts)
  const name = read(waiting.name, language)
  return (
    <li data-row tabIndex={-1} class={chosen ? 'chosen' : undefined}>
      {choosable && (
        <label class="queue-choose">
          <input
            type="checkbox"
            checked={chosen}
            aria-keyshortcuts="x"
            aria-label={say('choose', { what: name, deal: waiting.dealName })}
            onClick={(event) => choose(event.shiftKey)}
          />
        </label>
      )}
      <div class="queue-main">
        <p class="queue-what">{name}</p>
        <p class="queue-where">
          <a href={obligationPlace(waiting.deal, waiting.obligation)}>{waiting.dealName}</a>
          <span>
            <Said of="case.asked" with={{ name: waiting.askerName, when: <Ago at={waiting.asked} /> }} />
          </span>
        </p>
        <Reason waiting={waiting} />
      </div>
      <div class="queue-side">
        <Clock due={waiting.due} overdue={waiting.overdue} />
        <RowEnds waiting={waiting} decide={decide} />
      </div>
    </li>
  )
}

function Reason({ waiting: { reason } }: { waiting: WaitingCase }) {
  const { say } = useSay()
  return reason === '' ? <p class="faint">{say('case.noReason')}</p> : <blockquote>{reason}</blockquote>
}

function RowEnds({ waiting, decide }: Pick<CaseRowProps, 'waiting' | 'decide'>) {
  const { say } = useSay()
  const words = rulingWords[waiting.kind]
  if (!waiting.mayRule) return <p class="faint">{say('case.notYours')}</p>
  return (
    <div class="queue-ends">
      <button type="button" class="button" aria-keyshortcuts="y" onClick={() => decide(true)}>
        {say(words.favour)}
      </button>
      <button type="button" class="button quiet" aria-keyshortcuts="n" onClick={() => decide(false)}>
        {say(words.against)}
      </button>
    </div>
  )
}
