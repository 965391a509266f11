import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { read, type Text } from '#shared/process/text.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { Beside } from './beside.tsx'
import { useChecked } from './checking.ts'
import { DiscardDialog } from './discard.tsx'
import { Download } from './download.tsx'
import { openDraft } from './draft.ts'
import type { EditorProps, Spot } from './editor.tsx'
import { DropFile, FileChoice, type Taken } from './file.tsx'
import { type Origin, openKeptDrafts } from './keptDrafts.ts'
import { Publish } from './publish.tsx'
import { readinessOf, remarksOf } from './readiness.ts'
import { Kept, Replaced } from './saved.tsx'
import { useManualSay } from './say.ts'

interface DraftRoomProps {
  origin: Origin
  begun: string
  storage: Storage
  editor: ComponentType<EditorProps>
}

/** A text on the one side; on the other what is wrong with it, and what it would change. */
export function DraftRoom({ origin, begun, storage, editor: Editor }: DraftRoomProps) {
  const { say, language } = useManualSay()
  const { clock } = usePlace()
  const { user, organisation } = useWho()
  const draft = useMemo(() => {
    const drafts = openKeptDrafts(storage, { organisation: organisation.id, user })
    return openDraft(drafts, origin, begun, clock)
  }, [])
  useEffect(() => {
    const life = new AbortController()
    addEventListener('storage', draft.look, { signal: life.signal })
    return () => life.abort()
  }, [draft])
  const spot = useSignal<Spot | undefined>(undefined)
  const taken = useSignal<Taken | undefined>(undefined)
  const discarding = useSignal(false)
  const text = draft.text.value
  const checked = useChecked(text)
  const readiness = readinessOf(text, checked.report)
  const remarks = checked.report && text !== '' ? remarksOf(checked.report.said) : []
  const take = (file: Taken) => {
    taken.value = file
    if (file.text !== undefined) draft.replace(file.text)
  }
  const named = useSignal<Text | undefined>(undefined)
  useEffect(() => {
    named.value = checked.report?.said.draft?.name ?? named.value
  }, [checked.report])
  return (
    <div class="page manuals draft">
      <header class="manual-head">
        <div>
          <p class="manual-crumb">
            <a href="/manuals">{say('nav')}</a>
          </p>
          <h1>
            {named.value && text !== '' ? say('draft.title', { name: read(named.value, language) }) : say('draft.page')}
          </h1>
        </div>
        <div class="manual-acts">
          <FileChoice take={take} />
          {text !== '' && <Download name={checked.report?.said.draft?.key ?? 'manual'} text={async () => text} />}
          {draft.changed.value && (
            <button
              type="button"
              class="button"
              onClick={() => {
                discarding.value = true
              }}
            >
              {say('discard')}
            </button>
          )}
          <Publish draft={draft} readiness={readiness} checked={checked} />
        </div>
      </header>
      <Replaced draft={draft} taken={taken.value} />
      <div class="draft-sides">
        <DropFile take={take}>
          <Editor
            text={text}
            given={draft.given.value}
            write={draft.write}
            remarks={remarks}
            spot={spot.value}
            label={say('editor.label')}
          />
          <p class="note">{say('editor.leave')}</p>
          <Kept draft={draft} />
        </DropFile>
        <Beside
          readiness={readiness}
          checked={checked}
          remarks={remarks}
          show={(remark) => {
            spot.value = { line: remark.line, column: remark.column }
          }}
        />
      </div>
      {discarding.value && (
        <DiscardDialog
          draft={draft}
          close={() => {
            discarding.value = false
          }}
        />
      )}
    </div>
  )
}
