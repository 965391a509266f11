import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { useLogSay } from '../app/logsay.ts'
import type { LogSay } from '../models/logWords.ts'

/** Where a log's file is chosen, or dropped. */
export function LogFile({ file, take }: { file: File | undefined; take: (file: File) => void }) {
  const { say } = useLogSay()
  const over = useSignal(false)
  const [input, hint] = [useId(), useId()]
  const taken = (files: FileList | null | undefined) => {
    const first = files?.[0]
    if (first) take(first)
  }
  return (
    <section
      class={over.value ? 'log-file over' : 'log-file'}
      aria-label={say('file')}
      onDragOver={(event) => {
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={() => {
        over.value = false
      }}
      onDrop={(event) => {
        event.preventDefault()
        over.value = false
        taken(event.dataTransfer?.files)
      }}
    >
      {file && (
        <p class="log-file-name">
          {file.name} <span class="faint">{sizeText(file.size, say)}</span>
        </p>
      )}
      <input
        id={input}
        class="unseen"
        type="file"
        accept=".csv,.tsv,.txt,.xes,.xml"
        aria-describedby={hint}
        onChange={({ currentTarget }) => taken(currentTarget.files)}
      />
      <label class="button log-choose" for={input}>
        {say(file ? 'file.other' : 'file.choose')}
      </label>
      <p id={hint} class="note">
        {say('file.drop')}
      </p>
    </section>
  )
}

function sizeText(bytes: number, say: LogSay): string {
  const mb = bytes / 1_048_576
  return mb < 1
    ? say('file.kb', { size: Math.max(1, Math.round(bytes / 1024)) })
    : say('file.mb', { size: mb.toFixed(1) })
}
