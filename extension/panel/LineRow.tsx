import type { Line } from '#extension/rooms/card.ts'
import type { ActTexts } from '#shared/i18n/extension.acts.ts'
import { healthTexts } from '#shared/i18n/extension.health.ts'
import type { PanelTexts } from '#shared/i18n/extension.panel.ts'
import { useDrawing } from './drawing.ts'
import { Marks } from './icons.tsx'
import { trusted } from './trusted.ts'

/** One line on what was stored, its two marks, and the way back. */
export function LineRow({ line }: { line: Line }) {
  const { texts, acts, model } = useDrawing()
  const marks = line.inLedger ? texts.inLedger : texts.kept
  return (
    <>
      <span class={line.text === 'lost' || line.text === 'unkept' ? 'said late' : 'said'}>
        {saidOf(line, texts, acts)}
        {line.again && (
          <>
            {' · '}
            <button
              type="button"
              class="link"
              onClick={trusted(() => void model.ask({ type: 'again', command: line.command }))}
            >
              {texts.doAgain}
            </button>
          </>
        )}
        {line.undo && (
          <>
            {' · '}
            <button
              type="button"
              class="link"
              onClick={trusted(() => void model.ask({ type: 'undo', command: line.command }))}
            >
              {texts.undo}
            </button>
          </>
        )}
        {line.activity !== undefined && <Stored activity={line.activity} />}
      </span>
      {line.kept && (
        <span class={line.inLedger ? 'marks in-ledger' : 'marks'} title={marks}>
          <Marks both={line.inLedger} />
          <span class="hidden">{marks}</span>
        </span>
      )}
    </>
  )
}

function Stored({ activity }: { activity: string }) {
  const { model, language } = useDrawing()
  return (
    <>
      {' · '}
      <button type="button" class="link" onClick={trusted(() => void model.ask({ type: 'show stored', activity }))}>
        {healthTexts[language].whatIsStored}
      </button>
    </>
  )
}

function saidOf(line: Line, texts: PanelTexts, acts: ActTexts): string {
  const { people = 0, step = '', field = '', by = '', why = '' } = line
  switch (line.text) {
    case 'logged':
      return texts.line.logged(people)
    case 'logged-and-ticked':
      return texts.line.loggedAndTicked(people, step)
    case 'done':
      return texts.line.done(step)
    case 'filled':
      return texts.line.filled(field)
    case 'already':
      return texts.line.already(by)
    case 'lost':
      return texts.line.lost(step, why) + (line.of === undefined ? '' : texts.others(line.taken ?? 0, line.of))
    case 'talked':
      return step === '' ? acts.line.talked : acts.talkedAndTicked(step)
    default:
      return { ...texts.line, ...acts.line }[line.text]
  }
}
