import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useManualSay } from './say.ts'

/** A file that somebody gave: its text, or why there is none. */
export interface Taken {
  name: string
  text?: string
  fault?: 'large' | 'unread'
}

/** More is no manual. Bytes. */
const most = 1_000_000

async function taken(file: File): Promise<Taken> {
  if (file.size > most) return { name: file.name, fault: 'large' }
  try {
    return { name: file.name, text: await file.text() }
  } catch {
    return { name: file.name, fault: 'unread' }
  }
}

type Take = (file: Taken) => void

/** A manual from a file. */
export function FileChoice({ take }: { take: Take }) {
  const { say } = useManualSay()
  const input = useId()
  return (
    <>
      <input
        id={input}
        class="unseen"
        type="file"
        accept=".yaml,.yml,.json,.txt"
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) take(await taken(file))
        }}
      />
      <label class="button manual-file" for={input}>
        {say('import')}
      </label>
    </>
  )
}

/** The same by dropping it on what stands within. */
export function DropFile({ take, children }: { take: Take; children: ComponentChildren }) {
  const { say } = useManualSay()
  const over = useSignal(false)
  return (
    <section
      class={over.value ? 'draft-text over' : 'draft-text'}
      aria-label={say('editor.section')}
      onDragOver={(event) => {
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={() => {
        over.value = false
      }}
      onDrop={async (event) => {
        over.value = false
        const file = event.dataTransfer?.files[0]
        if (!file) return
        event.preventDefault()
        take(await taken(file))
      }}
    >
      {children}
    </section>
  )
}
