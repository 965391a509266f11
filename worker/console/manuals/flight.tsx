import { useId } from 'preact/hooks'
import type { DraftReport } from '#shared/api/drafts.ts'
import { read } from '#shared/process/text.ts'
import { type Homeless, homelessOf, type InFlight, type Putting } from './putting.ts'
import { useManualSay } from './say.ts'

/** What becomes of the deals on their way; where they move, each stage that is gone asks for its place. */
export function FlightChoice({ putting, report }: { putting: Putting; report: DraftReport }) {
  const { say } = useManualSay()
  const group = useId()
  if (report.inFlight.length === 0) return null
  const homeless = putting.inFlight.value === 'move' ? homelessOf(report) : []
  const ways: readonly InFlight[] = ['stay', 'move']
  return (
    <fieldset>
      <legend>{say('flight')}</legend>
      {ways.map((way) => (
        <label key={way}>
          <input
            type="radio"
            name={group}
            checked={putting.inFlight.value === way}
            onChange={() => {
              putting.inFlight.value = way
            }}
          />
          {say(`flight.${way}`)}
        </label>
      ))}
      <p class="note">{say(`flight.${putting.inFlight.value}.means`)}</p>
      {homeless.length > 0 && (
        <div class="put-places">
          <p>{say('flight.places', { n: homeless.length })}</p>
          {homeless.map((stage) => (
            <Place key={stage.key} stage={stage} putting={putting} stages={report.draft?.stages ?? []} />
          ))}
        </div>
      )}
    </fieldset>
  )
}

interface PlaceProps {
  stage: Homeless
  stages: NonNullable<DraftReport['draft']>['stages']
  putting: Putting
}

function Place({ stage, stages, putting }: PlaceProps) {
  const { say, language } = useManualSay()
  const field = useId()
  return (
    <p class="put-place">
      <label for={field}>
        {read(stage.name, language)} <span class="faint">{say('flight.there', { n: stage.open })}</span>
      </label>
      <select
        id={field}
        value={putting.stages.value[stage.key] ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { [stage.key]: _, ...others } = putting.stages.value
          putting.stages.value = value === '' ? others : { ...others, [stage.key]: value }
        }}
      >
        <option value="">{say('flight.choose')}</option>
        {stages.map(({ key, name }) => (
          <option key={key} value={key}>
            {read(name, language)}
          </option>
        ))}
      </select>
    </p>
  )
}
