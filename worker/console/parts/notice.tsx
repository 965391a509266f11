import type { ComponentChildren } from 'preact'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import { useSay } from '../app/place.tsx'
import type { Load, Trouble } from '../models/load.ts'
import { Ago } from './ago.tsx'
import { Said } from './said.tsx'

/** What is not there, and what would put something there. */
export function Empty({ title, help, children }: { title: string; help: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{help}</p>
      {children}
    </div>
  )
}

/** Why an answer did not come, and what to do about it. */
export function TroubleNotice({ trouble, again }: { trouble: Trouble; again: () => void }) {
  const { say } = useSay()
  const kind = kindOf(trouble)
  const title = trouble.is === 'problem' ? trouble.problem.title : ''
  return (
    <div class="empty" role="alert">
      <p class="empty-title">{say(titles[kind])}</p>
      <p>{say(helps[kind], { title })}</p>
      {kind === 'offline' || kind === 'failed' ? (
        <button type="button" class="button" onClick={again}>
          {say('trouble.retry')}
        </button>
      ) : (
        <a class="button" href="/">
          {say('app.home')}
        </a>
      )}
    </div>
  )
}

/** Says that what is shown is older than it should be. */
export function StaleNotice({ load, again }: { load: Load<unknown>; again: () => void }) {
  const { say } = useSay()
  if (!load.trouble || load.at === undefined) return null
  return (
    <p class="stale" role="status">
      <Said of="trouble.stale" with={{ when: <Ago at={load.at} /> }} />{' '}
      <button type="button" class="link" onClick={again}>
        {say('trouble.retry')}
      </button>
    </p>
  )
}

type Kind = 'offline' | 'notFound' | 'forbidden' | 'failed'

const titles = {
  offline: 'trouble.offline',
  notFound: 'trouble.notFound',
  forbidden: 'trouble.forbidden',
  failed: 'trouble.failed',
} as const satisfies Record<Kind, ConsoleKey>

const helps = {
  offline: 'trouble.offline.help',
  notFound: 'trouble.notFound.help',
  forbidden: 'trouble.forbidden.help',
  failed: 'trouble.failed.help',
} as const satisfies Record<Kind, ConsoleKey>

function kindOf(trouble: Trouble): Kind {
  if (trouble.is === 'offline') return 'offline'
  if (trouble.problem.status === 404) return 'notFound'
  return trouble.problem.status === 403 ? 'forbidden' : 'failed'
}
