import { describe, expect, it } from 'vitest'
import type { Language } from '../process/text.ts'
import { accountTexts } from './console.account.ts'
import { evidenceTexts } from './console.evidence.ts'
import { logTexts } from './console.logs.ts'
import { manualTexts } from './console.manuals.ts'
import { paletteTexts } from './console.palette.ts'
import { peopleTexts } from './console.people.ts'
import { processTexts } from './console.process.ts'
import { queueTexts } from './console.queue.ts'
import { settingsTexts } from './console.settings.ts'
import { siteTexts } from './console.sites.ts'
import { consoleTexts, type Message } from './console.texts.ts'
import { consoleTodayTexts } from './console.today.ts'

const forms = (message: Message) => (typeof message === 'string' ? [message] : [message.one, message.other])
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each([
  ["the console's texts", consoleTexts],
  ['the texts of the page of logs', logTexts],
  ['the texts of evidence', evidenceTexts],
  ['the texts of the page of today', consoleTodayTexts],
  ['the texts of the rooms of manuals', manualTexts],
  ['the texts of the palette', paletteTexts],
  ['the texts of the own account', accountTexts],
  ['the texts of the room of people', peopleTexts],
  ['the texts of the page of sites', siteTexts],
  ["the texts of the organisation's settings", settingsTexts],
  ['the texts of the page of the process', processTexts],
  ['the texts of the queues', queueTexts],
])('%s', (_, texts: Readonly<Record<Language, Readonly<Record<string, Message>>>>) => {
  const keys = Object.keys(texts['zh-CN'])
  const of = (language: Language, key: string) => forms(texts[language][key] ?? '')

  it('say the same things in both languages', () => {
    expect(Object.keys(texts.en).sort()).toEqual([...keys].sort())
  })

  it('are never empty', () => {
    const empty = keys.filter((key) => [...of('zh-CN', key), ...of('en', key)].some((text) => text.trim() === ''))
    expect(empty).toEqual([])
  })

  it('have the same holes in every language and form', () => {
    const differing = keys.filter((key) => {
      const all = [...of('zh-CN', key), ...of('en', key)].map((text) => holes(text).join())
      return new Set(all).size > 1
    })
    expect(differing).toEqual([])
  })

  it('set a space between Chinese and Latin, and Chinese punctuation beside Chinese', () => {
    const unset = keys.filter((key) =>
      of('zh-CN', key).some((text) =>
        /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}|\p{Script=Han}[,.;:!?()]/u.test(text),
      ),
    )
    expect(unset).toEqual([])
  })
})
