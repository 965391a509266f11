import { expect, test } from 'vitest'
import { actTexts } from './extension.acts.ts'
import { arrowTexts } from './extension.arrow.ts'
import { elsewhereTexts } from './extension.elsewhere.ts'
import { healthTexts } from './extension.health.ts'
import { pageTexts } from './extension.pages.ts'
import { panelTexts } from './extension.panel.ts'
import { phraseTexts } from './extension.phrases.ts'
import { popupTexts } from './extension.popup.ts'
import { privacyTexts } from './extension.privacy.ts'
import { scriptTexts } from './extension.scripts.ts'
import { languageOf } from './language.ts'

/** Every text of a tree with its path; what takes arguments is said with some. */
function said(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = `${path}/${key}`
    if (typeof value === 'function') return [[here, String(value(2, 'x', 'y'))]]
    return typeof value === 'object' && value !== null ? said(value, here) : [[here, String(value)]]
  })
}

test.each([
  ['panel', panelTexts],
  ['acts', actTexts],
  ['pages', pageTexts],
  ['elsewhere', elsewhereTexts],
  ['phrases', phraseTexts],
  ['health', healthTexts],
  ['privacy', privacyTexts],
  ['popup', popupTexts],
  ['scripts', scriptTexts],
  ['arrow', arrowTexts],
])('the %s says everything in both languages', (_, texts) => {
  const chinese = said(texts['zh-CN'])
  const english = said(texts.en)
  expect(chinese.map(([path]) => path)).toEqual(english.map(([path]) => path))
  expect([...chinese, ...english].filter(([, text]) => text.trim() === '' || text.includes('undefined'))).toEqual([])
  expect(english.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([])
})

test('a Chinese browser is spoken to in Chinese, any other in English', () => {
  expect(['zh-CN', 'zh-TW', 'ZH', 'en-GB', 'de'].map(languageOf)).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'en', 'en'])
})
