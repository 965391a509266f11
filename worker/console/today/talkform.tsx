import { useSignal } from '@preact/signals'
import { type DealLine, getDeal } from '#shared/api/deals.ts'
import { getManual } from '#shared/api/manuals.ts'
import { getObligations } from '#shared/api/today.ts'
import { consoleTodayTexts } from '#shared/i18n/console.today.ts'
import { todayTexts } from '#shared/i18n/today.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { Chips } from './chips.tsx'
import type { TodayModel } from './model.ts'
import { openSteps, settledBy, tickedBy, type Way } from './talk.ts'
import { When } from './when.tsx'

/** What is open on a deal, by which it can be ticked or settled. */
function useOpen(deal: DealLine) {
  const { ask } = usePlace().session
  const asked = useLoad(`open ${deal.deal}`, () => ask(getObligations, { params: { deal: deal.deal } }))
  const manual = useLoad(`manual ${deal.manual}`, () => ask(getManual, { params: { hash: deal.manual } }))
  return {
    open: asked.value && openSteps(asked.value.obligations),
    manual: manual.value,
    failed: asked.trouble ?? manual.trouble,
  }
}

/** How it went, and done: with the choices made that are likely, so that the usual talk is three taps. */
export function TalkForm(props: {
  deal: DealLine
  meeting: boolean
  model: TodayModel
  id: string
  close: () => void
}) {
  const { deal, meeting, model, id, close } = props
  const { say, language } = useTexts(consoleTodayTexts)
  const { ask } = usePlace().session
  const { open, manual, failed } = useOpen(deal)
  const view = useLoad(`deal ${deal.deal}`, () => ask(getDeal, { params: { deal: deal.deal } }))
  const way = useSignal<Way>(meeting ? 'meeting' : 'out')
  const step = useSignal<string | undefined>(undefined)
  const person = useSignal<string | undefined>(undefined)
  const when = useSignal<number | undefined | 'not yet'>(undefined)
  const steps = open && manual ? settledBy(open, manual, way.value) : []
  const ticked = open && manual ? tickedBy(open, manual, way.value) : undefined
  const settled = step.value ?? ticked ?? ''
  const persons = view.value?.persons ?? []
  const only = persons.length === 1 ? persons[0]?.person : person.value
  const busy = model.busy.value.has(id)
  const done = async (event: Event) => {
    event.preventDefault()
    if (busy || when.value === 'not yet') return
    const talk = {
      deal: deal.deal,
      name: { [language]: deal.name },
      way: way.value,
      persons: only === undefined ? [] : [only],
      ...(settled !== '' && { step: settled }),
      ...(when.value !== undefined && { when: when.value }),
    }
    await model.log(talk, id)
    close()
  }
  return (
    <form class="today-talk" onSubmit={done}>
      {!meeting && (
        <Chips
          label={say('how')}
          chosen={way.value}
          of={[
            ['out', say('way.out')],
            ['in', say('way.in')],
          ]}
          pick={(chosen) => {
            way.value = chosen
          }}
        />
      )}
      {persons.length > 1 && (
        <Chips
          label={say('persons')}
          chosen={person.value}
          of={persons.map((one) => [one.person, one.name ?? one.address ?? one.person])}
          pick={(chosen) => {
            person.value = person.value === chosen ? undefined : chosen
          }}
        />
      )}
      {steps.length > 0 && (
        <Chips
          label={say(meeting ? 'how' : 'settled')}
          chosen={settled}
          of={[
            ...steps.map((one): [string, string] => [one.step, read(one.name, language)]),
            ['', say('settled.none')],
          ]}
          pick={(chosen) => {
            step.value = chosen
          }}
        />
      )}
      {failed && <p class="note">{say('loading.failed')}</p>}
      {!open && !failed && <p class="note">{say('loading')}</p>}
      <When when={when} />
      <button type="submit" class="button primary" disabled={busy || when.value === 'not yet'}>
        {say(busy ? 'sending' : 'done')}
      </button>
    </form>
  )
}

/** Steps of a deal to be ticked, and the way to all of it. */
export function StepForm({ deal, model, close }: { deal: DealLine; model: TodayModel; close: () => void }) {
  const { say, language } = useTexts(consoleTodayTexts)
  const { open, failed } = useOpen(deal)
  const tick = async (step: string, id: string, name: Parameters<TodayModel['tick']>[0]['name']) => {
    await model.tick({ id: `${deal.deal} ${id}`, deal: deal.deal, name }, step)
    close()
  }
  return (
    <div class="today-talk">
      {!open && !failed && <Skeleton rows={4} />}
      {open?.length === 0 && <p class="note">{say('steps.none')}</p>}
      <ul>
        {open?.map(({ step, id, name }) => (
          <li key={id}>
            <button
              type="button"
              class="today-deal"
              aria-label={todayTexts[language].doneOf(read(name, language))}
              onClick={() => void tick(step, id, name)}
            >
              <b>{read(name, language)}</b>
            </button>
          </li>
        ))}
      </ul>
      <a class="button" href={`/deals/${deal.deal}`}>
        {say('steps.look')}
      </a>
    </div>
  )
}
