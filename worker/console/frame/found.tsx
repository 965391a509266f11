import { useEffect } from 'preact/hooks'
import { paletteTexts } from '#shared/i18n/console.palette.ts'
import { useTexts } from '../app/texts.ts'
import type { Choice, Group } from './choices.ts'
import { Presses } from './presses.tsx'

/** The id of a line in the document. */
export const idOf = (list: string, { id }: Choice) => `${list}-${id.replace(/[^\w-]/g, '_')}`

interface FoundProps {
  list: string
  text: string
  groups: readonly Group[]
  now: Choice | undefined
  act: (choice: Choice, aside: boolean) => void
  /** The server could not be asked. */
  cut: boolean
}

/** What was found, in groups. The focus stays in the box above: the line that Enter opens is marked. */
export function Found({ list, text, groups, now, act, cut }: FoundProps) {
  const { say } = useTexts(paletteTexts)
  const n = groups.reduce((sum, { choices }) => sum + choices.length, 0)
  const nowId = now && idOf(list, now)
  useEffect(() => {
    if (nowId !== undefined) document.getElementById(nowId)?.scrollIntoView({ block: 'nearest' })
  }, [nowId])
  return (
    <>
      <div class="palette-list" id={list} role="listbox" aria-label={say('title')}>
        {groups.map(({ name, choices }) => (
          <fieldset key={name} aria-labelledby={`${list}-${name}`}>
            <div class="palette-group" id={`${list}-${name}`} role="presentation">
              {say(`group.${name}`)}
            </div>
            {choices.map((choice) => (
              <Line key={choice.id} id={idOf(list, choice)} choice={choice} now={choice === now} act={act} />
            ))}
          </fieldset>
        ))}
      </div>
      {n === 0 && (
        <div class="palette-none">
          <p>{say('none', { text })}</p>
          <p class="note">{say('none.help')}</p>
        </div>
      )}
      {cut && <p class="palette-cut">{say('offline')}</p>}
      <p class="unseen" role="status">
        {text === '' ? '' : say('found', { n })}
      </p>
      <p class="palette-foot" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {say('foot.move')}
        </span>
        <span>
          <kbd>↵</kbd> {say('foot.open')}
        </span>
        <span>
          <kbd>Esc</kbd> {say('foot.close')}
        </span>
      </p>
    </>
  )
}

function Line(props: { id: string; choice: Choice; now: boolean; act: FoundProps['act'] }) {
  const { say } = useTexts(paletteTexts)
  const { text, hint, presses } = props.choice
  return (
    <button
      type="button"
      tabIndex={-1}
      class="palette-line"
      id={props.id}
      role="option"
      aria-selected={props.now}
      onClick={(event) => props.act(props.choice, event.metaKey || event.ctrlKey)}
    >
      <span>{text}</span>
      {hint !== undefined && <small>{hint}</small>}
      {presses && <Presses of={presses} then={say('help.then')} />}
    </button>
  )
}
