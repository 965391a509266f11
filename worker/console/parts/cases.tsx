import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { WaitingCase } from '#shared/api/cases.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { openGiving, type Ruling, rulingAct } from '../models/ruling.ts'
import { rulingWords } from '../models/rulingWords.ts'
import { Ago } from './ago.tsx'
import { Dialog } from './dialog.tsx'
import { Empty } from './notice.tsx'
import { ReasonForm } from './reasonform.tsx'
import { Said } from './said.tsx'

/** Exceptions, approvals and contests that wait for a ruling, each with its reason; ruled ones leave the list. */
export function Cases({ cases, ruled }: { cases: readonly WaitingCase[]; ruled: () => void }) {
  const { say, language } = useSay()
  const last = useSignal({ n: 0, text: '' })
  const list = useRef<HTMLUListElement>(null)
  // The ruled case leaves the list and takes the focus with it: the list has it then.
  useEffect(() => {
    if (last.value.n > 0) list.current?.focus()
  }, [last.value])
  return (
    <>
      <p class="unseen" role="status">
        {last.value.text}
      </p>
      {cases.length === 0 && <Empty title={say('cases.none')} help={say('cases.none.help')} />}
      <ul class="cases" ref={list} tabIndex={-1}>
        {cases.map((waiting) => (
          <Case
            key={waiting.case}
            waiting={waiting}
            ruled={() => {
              last.value = { n: last.value.n + 1, text: say('case.done', { what: read(waiting.name, language) }) }
              ruled()
            }}
          />
        ))}
      </ul>
    </>
  )
}

function Case({ waiting, ruled }: { waiting: WaitingCase; ruled: () => void }) {
  const { say, language } = useSay()
  const deciding = useSignal<boolean | undefined>(undefined)
  const reason = useSignal('')
  const words = rulingWords[waiting.kind]
  const decide = (favour: boolean) => () => {
    deciding.value = favour
  }
  return (
    <li>
      <p class="case-what">
        <span class="tag">{say(`case.${waiting.kind}`)}</span> {read(waiting.name, language)}
      </p>
      <p class="case-where">
        <a href={`/deals/${waiting.deal}`}>{waiting.dealName}</a>
        {' · '}
        <Said of="case.asked" with={{ name: waiting.askerName, when: <Ago at={waiting.asked} /> }} />
      </p>
      {waiting.reason === '' ? <p class="faint">{say('case.noReason')}</p> : <blockquote>{waiting.reason}</blockquote>}
      {waiting.mayRule ? (
        <div class="case-ends">
          <button type="button" class="button" onClick={decide(true)}>
            {say(words.favour)}
          </button>
          <button type="button" class="button quiet" onClick={decide(false)}>
            {say(words.against)}
          </button>
        </div>
      ) : (
        <p class="faint">{say('case.notYours')}</p>
      )}
      {deciding.value !== undefined && (
        <RulingDialog
          waiting={waiting}
          favour={deciding.value}
          reason={reason}
          ruled={ruled}
          close={() => {
            deciding.value = undefined
          }}
        />
      )}
    </li>
  )
}

interface RulingDialogProps {
  waiting: WaitingCase
  favour: boolean
  reason: Signal<string>
  ruled: () => void
  close: () => void
}

function RulingDialog(props: RulingDialogProps) {
  const { say, language } = useSay()
  const { session, newId, clock } = usePlace()
  const give = useMemo(
    () => openGiving({ ask: session.ask, newId, clock }, props.waiting.deal),
    [session, newId, clock, props.waiting.deal],
  )
  const as = useSignal<Ruling['as']>('not applicable')
  const words = rulingWords[props.waiting.kind]
  const submit = say(props.favour ? words.favour : words.against)
  return (
    <Dialog title={`${submit} · ${read(props.waiting.name, language)}`} close={props.close}>
      <ReasonForm
        reason={props.reason}
        means={say(props.favour ? words.favourMeans : words.againstMeans)}
        submit={submit}
        reasonNeeded={!props.favour}
        give={(reason) => give(rulingAct(props.waiting, { favour: props.favour, reason, as: as.value }))}
        given={() => {
          props.close()
          props.ruled()
        }}
        cancel={props.close}
      >
        {props.waiting.kind === 'contest' && props.favour && (
          <fieldset>
            <legend>{say('case.as')}</legend>
            {(['not applicable', 'met'] as const).map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name="as"
                  checked={as.value === choice}
                  onChange={() => {
                    as.value = choice
                  }}
                />
                {say(choice === 'met' ? 'case.as.met' : 'case.as.na')}
              </label>
            ))}
          </fieldset>
        )}
      </ReasonForm>
    </Dialog>
  )
}
