import type { QueueKey } from '#shared/i18n/console.queue.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { useTexts } from '../app/texts.ts'
import { count } from '../models/figures.ts'
import { queueAddress, type Tab } from './query.ts'

/** The queues, each with how many wait there, where that is known. */
export function TabBar({
  all,
  of,
  waiting,
}: {
  all: readonly Tab[]
  of: Tab
  waiting: Readonly<Partial<Record<Tab, number>>>
}) {
  const { say, language } = useTexts(queueTexts)
  return (
    <nav class="tabs" aria-label={say('tabs')}>
      {all.map((tab) => (
        <a key={tab} href={queueAddress(tab)} aria-current={tab === of ? 'page' : undefined}>
          {say(`tab.${tab}`)}{' '}
          {(waiting[tab] ?? 0) > 0 && <span class="tab-figure">{count(waiting[tab] ?? 0, language)}</span>}
        </a>
      ))}
    </nav>
  )
}

interface ChipsProps {
  label: QueueKey
  all: readonly { href: string; text: string; here: boolean }[]
}

/** One choice of a few, each an address. */
export function Chips({ label, all }: ChipsProps) {
  const { say } = useTexts(queueTexts)
  return (
    <nav class="chips" aria-label={say(label)}>
      {all.map(({ href, text, here }) => (
        <a key={href} href={href} aria-current={here ? 'true' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  )
}
