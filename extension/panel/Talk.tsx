import { useState } from 'preact/hooks'
import { type TalkCard, talkWays } from '#extension/rooms/acts.ts'
import { useDrawing } from './drawing.ts'
import { BackIcon } from './icons.tsx'
import { Moments } from './Moments.tsx'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'

/** A call or a meeting: how, what it settled, done. What the manual settles by itself is chosen already. */
export function Talk({ talk }: { talk: TalkCard }) {
  const { model, state, acts } = useDrawing()
  const [way, setWay] = useState(talk.likely)
  const [said, say] = useState<string | null>()
  const [when, setWhen] = useState<number>()
  const fitting = talk.steps.filter((one) => one.ways.includes(way))
  const chosen = said === undefined ? talk.ticks[way] : fitting.find(({ key }) => key === said)?.key
  const log = () => {
    model.go('steps')
    void model.ask({
      type: 'log talk',
      way,
      ...(chosen !== undefined && { step: chosen }),
      ...(when !== undefined && { when }),
    })
  }
  return (
    <div class="menu talk">
      <button type="button" class="back" onClick={trusted(() => model.go('steps'))}>
        <BackIcon /> {acts.talk}
      </button>
      <Chips legend={acts.way}>
        {talkWays.map((one) => (
          <Chip key={one} name={acts.ways[one]} on={one === way} onPick={() => setWay(one)} />
        ))}
      </Chips>
      {fitting.length > 0 && (
        <Chips legend={acts.cameOfIt}>
          {fitting.map(({ key, name }) => (
            <Chip key={key} name={name} on={key === chosen} onPick={() => say(key)} />
          ))}
          <Chip name={acts.onlyLog} on={chosen === undefined} onPick={() => say(null)} />
        </Chips>
      )}
      <Moments label={acts.when} chosen={when} onPick={setWhen} />
      <div class="pad acts">
        <button type="button" class="btn primary" disabled={isBusy(state, 'log talk')} onClick={trusted(log)}>
          {acts.logIt}
        </button>
      </div>
    </div>
  )
}

function Chips({ legend, children }: { legend: string; children: preact.ComponentChildren }) {
  return (
    <fieldset class="chips" aria-label={legend}>
      <p class="mute" aria-hidden="true">
        {legend}
      </p>
      {children}
    </fieldset>
  )
}

function Chip({ name, on, onPick }: { name: string; on: boolean; onPick: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={trusted(() => onPick())}>
      {name}
    </button>
  )
}
