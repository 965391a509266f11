import { describe, expect, it } from 'vitest'
import { type ConsoleKey, consoleTexts, type Message } from './console.texts.ts'

const forms = (message: Message) => (typeof message === 'string' ? [message] : [message.one, message.other])
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
const keys = Object.keys(consoleTexts['zh-CN']) as ConsoleKey[]

describe("the console's texts", () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(consoleTexts.en).sort()).toEqual([...keys].sort())
  })

  it('are never empty', () => {
    const empty = keys.filter((key) =>
      [...forms(consoleTexts['zh-CN'][key]), ...forms(consoleTexts.en[key])].some((text) => text.trim() === ''),
    )
    expect(empty).toEqual([])
  })

  it('have the same holes in every language and form', () => {
    const differing = keys.filter((key) => {
      const all = [...forms(consoleTexts['zh-CN'][key]), ...forms(consoleTexts.en[key])].map((text) =>
        holes(text).join(),
      )
      return new Set(all).size > 1
    })
    expect(differing).toEqual([])
  })

  it('set a space between Chinese and Latin, and Chinese punctuation beside Chinese', () => {
    const unset = keys.filter((key) =>
      forms(consoleTexts['zh-CN'][key]).some((text) =>
        /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}|\p{Script=Han}[,.;:!?()]/u.test(text),
      ),
    )
    expect(unset).toEqual([])
  })
})
