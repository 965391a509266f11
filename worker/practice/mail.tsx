/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx'
import { type Message, messages, momentOf } from './messages.ts'
import type { Person } from './people.ts'
import { Shell } from './shell.tsx'
import type { Reading } from './texts.ts'

interface Opened {
  reading: Reading
  now: number
}

/** The inbox, with one message open beside it or none. */
export const Inbox: FC<Opened & { open?: Message | undefined; missing?: boolean }> = (props) => {
  const { reading, now, open, missing } = props
  const path = open ? `/practice/mail/${open.id}` : '/practice'
  return (
    <Shell reading={reading} at="inbox" path={path} title={open ? open.subject : reading.texts.inbox}>
      <main class={open ? 'panes open' : 'panes'}>
        {!open && <h1 class="unseen">{reading.texts.inbox}</h1>}
        <List reading={reading} now={now} open={open} />
        {open ? (
          <Reader reading={reading} now={now} message={open} />
        ) : (
          <p class="empty">{emptyText(reading, missing)}</p>
        )}
      </main>
    </Shell>
  )
}

const emptyText = ({ texts }: Reading, missing?: boolean) => (missing ? texts.missing : texts.pick)

const List: FC<Opened & { open?: Message | undefined }> = ({ reading, now, open }) => (
  <ul id="messages">
    {messages.map((one) => (
      <li class={one.unread && one.id !== open?.id ? 'unread' : undefined} lang={languageOf(one)}>
        <a href={reading.href(`/practice/mail/${one.id}`)} aria-current={one.id === open?.id ? 'true' : undefined}>
          <span class="who">{one.from.name}</span>
          <Moment at={momentOf(one, now)} />
          <span class="what">{one.subject}</span>
        </a>
      </li>
    ))}
  </ul>
)

const Reader: FC<Opened & { message: Message }> = ({ reading: { texts, href }, now, message }) => (
  <article
    id="message"
    data-message={message.id}
    data-thread={message.thread}
    data-list={message.list ? 'true' : undefined}
    lang={languageOf(message)}
  >
    <header id="message-head">
      <a id="back" href={href('/practice')}>
        {texts.back}
      </a>
      <h1 id="subject">{message.subject}</h1>
      <dl id="people">
        <People label={texts.from} of="from" people={[message.from]} />
        <People label={texts.to} of="to" people={message.to} />
        {message.cc.length > 0 && <People label={texts.cc} of="cc" people={message.cc} />}
      </dl>
      <p id="date">
        <Moment at={momentOf(message, now)} />
      </p>
      <p id="actions">
        <a id="reply" href={href(`/practice/compose?re=${message.id}`)}>
          {texts.reply}
        </a>
      </p>
    </header>
    <div id="body">
      {message.body.map((text) => (
        <p>{text}</p>
      ))}
    </div>
    {message.files.length > 0 && (
      <ul id="files" aria-label={texts.attachments}>
        {message.files.map((file) => (
          <li class="file">{file}</li>
        ))}
      </ul>
    )}
  </article>
)

const People: FC<{ label: string; of: 'from' | 'to' | 'cc'; people: Person[] }> = ({ label, of, people }) => (
  <>
    <dt>{label}</dt>
    <dd data-role={of}>
      {people.map(({ name, address }) => (
        <span class="participant">
          <a class="person" href={`mailto:${address}`}>
            {name}
          </a>{' '}
          <span class="address">{address}</span>
        </span>
      ))}
    </dd>
  </>
)

/** Messages keep their own language, whatever that of the pages around them. */
const languageOf = ({ subject, body }: Message) => (/\p{Script=Han}/u.test(subject + body.join('')) ? 'zh-CN' : 'en')

/** In UTC until the page's script has put it into the reader's zone. */
const Moment: FC<{ at: number }> = ({ at }) => {
  const iso = new Date(at).toISOString()
  return <time datetime={iso}>{`${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`}</time>
}
