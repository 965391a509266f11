import { expect, test } from 'vitest'
import { roundcube } from '#shared/sites/roundcube.ts'
import type { Sent } from '../rooms/sight.ts'
import { look } from './look.ts'
import { watchSend } from './send.ts'
import { modelOf, pageOf } from './testing/pages.ts'

/** A draft on the page, with what a rep and a host do to it. */
function draft(id = '536') {
  const page = pageOf(modelOf('roundcube-compose-en'), `https://mail.sales.test/?_task=mail&_action=compose&_id=${id}`)
  const sent: Sent[] = []
  const send = watchSend({
    sight: () => look(roundcube, page).sight,
    pressed: () => {},
    sent: (each) => sent.push(each),
  })
  send.open(look(roundcube, page).open)
  const button = page.querySelector('button.send')!
  const event = (more: object) =>
    ({ type: 'click', isTrusted: true, composedPath: () => [button, page], ...more }) as unknown as Event
  return {
    page,
    sent,
    press: (more = {}) => send.heard(event(more)),
    says: (kind: 'confirmation' | 'error') => {
      page.querySelector('#messagestack')!.insertAdjacentHTML('beforeend', `<div class="${kind} content">…</div>`)
      send.changed()
    },
    saves: (asDraft: boolean) => page.querySelector('input[name=_draft]')!.setAttribute('value', asDraft ? '1' : ''),
  }
}

test('a press that the host confirms is one sent message, with the people as they were', () => {
  const { press, says, sent } = draft()
  press()
  expect(sent).toEqual([])
  says('confirmation')
  says('confirmation')
  expect(sent).toHaveLength(1)
  expect(sent[0]?.sight.participants).toContainEqual({
    role: 'to',
    name: 'Doe, Jane',
    address: 'jane.doe@acme-robotics.example',
  })
})

test('a double click is one message', () => {
  const { press, says, sent } = draft()
  press()
  press()
  says('confirmation')
  says('confirmation')
  expect(sent).toHaveLength(1)
})

test('a send that failed is none, and counts once it works', () => {
  const { press, says, sent } = draft()
  press()
  says('error')
  expect(sent).toEqual([])
  press()
  says('confirmation')
  expect(sent).toHaveLength(1)
})

test('a draft that was saved is not sent, whatever was pressed before', () => {
  const { press, says, saves, sent } = draft()
  press()
  saves(true)
  says('confirmation')
  expect(sent).toEqual([])
})

test('an older confirmation still on the page does not confirm a press', () => {
  const { press, says, saves, sent } = draft()
  saves(true)
  says('confirmation')
  saves(false)
  press()
  says('error')
  expect(sent).toEqual([])
})

test("the page's own script cannot press, nor can another button", () => {
  const { page, press, says, sent } = draft()
  press({ isTrusted: false })
  press({ composedPath: () => [page.querySelector('a.save')] })
  says('confirmation')
  expect(sent).toEqual([])
})

test('Ctrl+Enter is a press, but not while text is composed', () => {
  const keys = { type: 'keydown', key: 'Enter', ctrlKey: true }
  const composing = draft()
  composing.press({ ...keys, isComposing: true })
  composing.says('confirmation')
  expect(composing.sent).toEqual([])
  const { press, says, sent } = draft()
  press(keys)
  says('confirmation')
  expect(sent).toHaveLength(1)
})
