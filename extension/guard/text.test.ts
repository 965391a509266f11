// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readDraft } from './text.ts'

function field(value: string): HTMLTextAreaElement {
  const made = document.createElement('textarea')
  made.value = value
  document.body.append(made)
  return made
}

function editable(...children: (string | Node)[]): HTMLElement {
  const made = document.createElement('div')
  made.contentEditable = 'true'
  made.append(...children)
  document.body.append(made)
  return made
}

function element(tag: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}

test('in a plain text quoted lines are another’s words; every place stays where it is', () => {
  const value = 'My words.\n\nOn Monday Jane wrote:\n> a gift\n>> more\nmine again'
  const { text } = readDraft(field(value))
  expect(text).toHaveLength(value.length)
  expect(text).not.toContain('gift')
  expect(text.indexOf('mine again')).toBe(value.indexOf('mine again'))
})

test('what is forwarded below is another’s words too', () => {
  const { text } = readDraft(field('See below.\n\n-------- Original Message --------\nSubject: x\n\na gift'))
  expect(text.trim()).toBe('See below.')
})

test('in an editor quotes are left out, paragraphs stand apart, and marks within a word do not', () => {
  const editor = editable(
    element('p', 'A gi', element('b', 'ft')),
    element('div', 'second\nline', element('br'), 'third'),
    element('blockquote', element('p', 'quoted')),
  )
  expect(readDraft(editor).text.split('\n').filter(Boolean)).toEqual(['A gift', 'second line', 'third'])
})

test('a place in the text is found again in field and editor', () => {
  const plain = field('Dear Jane, a gift.')
  expect(readDraft(plain).select(13, 17)).toBe(true)
  expect(plain.value.slice(plain.selectionStart, plain.selectionEnd)).toBe('gift')
  const editor = editable(element('p', 'Dear Jane, a gi', element('b', 'ft'), '.'))
  const draft = readDraft(editor)
  const start = draft.text.indexOf('gift')
  expect(draft.select(start, start + 4)).toBe(true)
  expect(String(document.getSelection())).toBe('gift')
  editor.replaceChildren('another text')
  expect(draft.select(start, start + 4)).toBe(false)
})
