import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { DealLine } from '#shared/api/deals.ts'
import { consoleTodayTexts } from '#shared/i18n/console.today.ts'
import { read } from '#shared/process/text.ts'
import { usePlace } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Dialog } from '../parts/dialog.tsx'
import type { TodayModel } from './model.ts'
import { StepForm, TalkForm } from './talkform.tsx'
import { Who } from './who.tsx'

export type SheetMode = 'find' | 'call' | 'meeting'

/** What the thumb reaches: find a deal, log a meeting, log a call. */
export function TalkBar({ choose }: { choose: (mode: SheetMode) => void }) {
  const { say } = useTexts(consoleTodayTexts)
  return (
    <div class="today-bar">
      <button type="button" class="button" onClick={() => choose('find')}>
        {say('find')}
      </button>
      <button type="button" class="button" onClick={() => choose('meeting')}>
        {say('meeting')}
      </button>
      <button type="button" class="button primary" onClick={() => choose('call')}>
        {say('call')}
      </button>
    </div>
  )
}

/** Who · how it went · done. What was chosen stays until it is taken. */
export function TalkSheet({ mode, model, close }: { mode: SheetMode; model: TodayModel; close: () => void }) {
  const { say, language } = useTexts(consoleTodayTexts)
  const { newId } = usePlace()
  const deal = useSignal<DealLine | undefined>(undefined)
  const key = useMemo(newId, [newId])
  const chosen = deal.value
  const another = () => {
    deal.value = undefined
  }
  return (
    <Dialog title={say(`${mode}.title`)} close={close} kind="today-sheet">
      <button type="button" class="today-close" aria-label={say('close')} onClick={close}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </button>
      {chosen ? (
        <>
          <p class="today-chosen">
            <b>{chosen.name}</b> <span class="faint">{read(chosen.stageName, language)}</span>
            <button type="button" class="link" onClick={another}>
              {say('other')}
            </button>
          </p>
          {mode === 'find' ? (
            <StepForm key={chosen.deal} deal={chosen} model={model} close={close} />
          ) : (
            <TalkForm
              key={chosen.deal}
              deal={chosen}
              meeting={mode === 'meeting'}
              model={model}
              id={key}
              close={close}
            />
          )}
        </>
      ) : (
        <Who
          pick={(line) => {
            deal.value = line
          }}
        />
      )}
    </Dialog>
  )
}
