/** @jsxImportSource hono/jsx */
import type { Child, FC } from 'hono/jsx'
import { me } from './people.ts'
import type { Reading } from './texts.ts'

export type Place = 'inbox' | 'sent' | 'compose' | 'crm'

/** The frame of every page: where one is, whose mailbox it is, and the other language. */
export const Shell: FC<{ reading: Reading; at: Place; path: string; title: string; children?: Child }> = (props) => {
  const { reading, at, path, title, children } = props
  const { texts, language, href } = reading
  const other = language === 'en' ? 'zh-CN' : 'en'
  const link = (place: Place, to: string, text: string) => (
    <a href={href(to)} aria-current={at === place ? 'page' : undefined}>
      {text}
    </a>
  )
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${texts.title}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/practice/style.css" />
        <script src="/practice/mail.js" defer />
      </head>
      <body data-practice={at === 'crm' ? 'crm' : 'mail'}>
        <header id="bar">
          <a id="home" href={href('/practice')}>
            {texts.title}
          </a>
          <p id="hint">{texts.hint}</p>
          <span id="account" data-address={me.address}>
            {me.address}
          </span>
          <a id="other-language" href={`${path}${path.includes('?') ? '&' : '?'}lang=${other}`} lang={other}>
            {texts.other}
          </a>
        </header>
        <nav id="folders" aria-label={texts.folders}>
          <a id="write" href={href('/practice/compose')} aria-current={at === 'compose' ? 'page' : undefined}>
            {texts.compose}
          </a>
          {link('inbox', '/practice', texts.inbox)}
          {link('sent', '/practice/sent', texts.sent)}
          {link('crm', '/practice/crm', texts.crm)}
        </nav>
        {children}
      </body>
    </html>
  )
}
