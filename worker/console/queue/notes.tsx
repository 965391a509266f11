import { useSignal } from '@preact/signals'
import { eraseNote, listNotes, type StepNote, settleNote } from '#shared/api/notes.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Ago } from '../parts/ago.tsx'
import { Empty } from '../parts/notice.tsx'
import { Erase } from './erase.tsx'
import { useListKeys } from './keys.ts'
import { usePaged } from './paged.ts'
import { type QueueQuery, queueAddress } from './query.ts'
import { Queue } from './queue.tsx'
import { byStep } from './stepNotes.ts'
import { Chips } from './tabbar.tsx'

/** What reps wrote of steps that make no sense to them, the step with the most first: what a manual's author reads. */
export function Notes({ query: { settled } }: { query: QueueQuery }) {
  const { say, language } = useTexts(queueTexts)
  const { ask } = usePlace().session
  const list = useListKeys()
  const paged = usePaged(
    settled,
    (cursor) => ask(listNotes, { query: { settled, limit: 200, ...cursor } }),
    (before, after) => ({ ...after, notes: [...before.notes, ...after.notes] }),
  )
  const groups = byStep(paged.load.value?.notes ?? [])
  const n = paged.load.value?.notes.length ?? 0
  const title = n === 0 ? say(`notes.${settled}.none`) : say(`notes.${settled}`, { n, steps: groups.length })
  return (
    <Queue title={title} paged={paged}>
      {() => (
        <>
          <Chips
            label="notes.narrow"
            all={(['no', 'yes'] as const).map((one) => ({
              href: queueAddress('notes', one === 'yes' ? { settled: one } : {}),
              text: say(`notes.chip.${one}`),
              here: one === settled,
            }))}
          />
          {n === 0 && <Empty title={say('notes.empty')} help={say('notes.empty.help')} />}
          <ul class="note-groups" ref={list}>
            {groups.map(({ first, notes }) => (
              <li key={`${first.manual}/${first.stage}/${first.step}`}>
                <h2>
                  {read(first.stepName, language)} <span class="tab-figure">{say('notes.n', { n: notes.length })}</span>
                </h2>
                <a href={`/manuals/${first.manual}${first.stage === 'closed' ? '' : `#stage-${first.stage}`}`}>
                  {say('notes.manual')}
                </a>
                <ul class="queue-list">
                  {notes.map((note) => (
                    <NoteRow key={note.id} note={note} again={paged.again} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </Queue>
  )
}

function NoteRow({ note, again }: { note: StepNote; again: () => void }) {
  const { say } = useTexts(queueTexts)
  const { ask } = usePlace().session
  const { role } = useWho()
  const fault = useSignal<string | undefined>(undefined)
  const settle = async () => {
    const answer = await ask(settleNote, { params: { note: note.id } })
    if (answer.ok) again()
    else fault.value = say('offline' in answer ? 'failed.offline' : 'failed.other')
  }
  return (
    <li data-row tabIndex={-1}>
      <div class="queue-main">
        <blockquote>{note.text}</blockquote>
        <p class="queue-where">
          <span>{note.userName}</span>
          <Ago at={note.at} />
          <a href={`/deals/${note.deal}`}>{note.dealName}</a>
          {note.settled && (
            <span>
              <Ago at={note.settled.at} said={(when) => say('notes.settled', { when })} />
            </span>
          )}
        </p>
        {fault.value && (
          <p class="field-fault" role="alert">
            {fault.value}
          </p>
        )}
      </div>
      <div class="queue-side">
        {!note.settled && role !== 'auditor' && (
          <button type="button" class="button" aria-keyshortcuts="y" onClick={() => void settle()}>
            {say('notes.settle')}
          </button>
        )}
        {role === 'admin' && (
          <Erase
            what={say('erase.note')}
            means={say('erase.note.means')}
            erase={() => ask(eraseNote, { params: { note: note.id } })}
            erased={again}
          />
        )}
      </div>
    </li>
  )
}
