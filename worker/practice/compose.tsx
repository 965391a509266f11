/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx'
import type { Message } from './messages.ts'
import { me } from './people.ts'
import { Shell } from './shell.tsx'
import type { Reading } from './texts.ts'

/** A draft, empty or as an answer. Nothing of it leaves the page: its script keeps what was sent in the tab. */
export const Compose: FC<{ reading: Reading; draft: string; answers?: Message | undefined }> = (props) => {
  const { reading, draft, answers } = props
  const { texts } = reading
  const path = answers ? `/practice/compose?re=${answers.id}` : '/practice/compose'
  return (
    <Shell reading={reading} at="compose" path={path} title={texts.compose}>
      <main class="single">
        <h1>{texts.compose}</h1>
        <form id="compose" data-draft={draft} data-thread={answers?.thread} data-no-recipient={texts.noRecipient}>
          <fieldset id="draft">
            <Field id="from" label={texts.from} value={me.address} readonly />
            <Field id="to" label={texts.to} value={answers?.from.address} />
            <Field id="cc" label={texts.cc} value={answers?.cc.map(({ address }) => address).join(', ')} />
            <Field id="compose-subject" label={texts.subject} value={answers && replyTo(reading, answers.subject)} />
            <label for="editor">{texts.body}</label>
            <textarea id="editor" rows={12} />
            <ul id="draft-files" aria-label={texts.attachments} />
          </fieldset>
          <p id="send-row">
            <button id="send" type="submit" disabled>
              {texts.send}
            </button>
            <label id="attach">
              <input type="file" multiple />
              {texts.attach}
            </label>
          </p>
          <p id="trouble" role="alert" />
        </form>
        <noscript>
          <p class="empty">{texts.needsScript}</p>
        </noscript>
        <template id="sent-note">
          <p class="sent" role="status">
            {`${texts.sentNote} `}
            <a href={reading.href('/practice/sent')}>{texts.seeSent}</a>
          </p>
        </template>
      </main>
    </Shell>
  )
}

const Field: FC<{ id: string; label: string; value?: string | undefined; readonly?: boolean }> = (field) => (
  <>
    <label for={field.id}>{field.label}</label>
    <input id={field.id} value={field.value ?? ''} readonly={field.readonly} autocomplete="off" />
  </>
)

function replyTo({ language }: Reading, subject: string): string {
  if (/^(re|回复)[:：]/i.test(subject)) return subject
  return language === 'en' ? `Re: ${subject}` : `回复：${subject}`
}

/** What was sent from this tab; the page's script fills it in. */
export const Sent: FC<{ reading: Reading }> = ({ reading }) => (
  <Shell reading={reading} at="sent" path="/practice/sent" title={reading.texts.sent}>
    <main class="single">
      <h1>{reading.texts.sent}</h1>
      <p id="nothing-sent" class="empty">
        {reading.texts.sentEmpty}
      </p>
      <ol id="sent-messages" />
      <template id="sent-message">
        <li>
          <details>
            <summary>
              <span class="who" />
              <time />
              <span class="what" />
            </summary>
            <p class="text" />
          </details>
        </li>
      </template>
    </main>
  </Shell>
)
