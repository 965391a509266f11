import { describe, expect, test } from 'vitest'
import { roundcube } from '#shared/sites/roundcube.ts'
import { look } from './look.ts'
import { loadInto, modelOf, pageOf } from './testing/pages.ts'

const host = 'https://mail.sales.test/'
const showUrl = `${host}?_task=mail&_mbox=INBOX&_uid=3&_action=show`
const show = (language: string) => pageOf(modelOf(`roundcube-show-${language}`), showUrl)

function preview(language: string): Document {
  const page = pageOf(modelOf(`roundcube-list-${language}`), `${host}?_task=mail&_mbox=INBOX`)
  const url = `${host}?_task=mail&_uid=3&_mbox=INBOX&_framed=1&_action=preview`
  loadInto(page, '#messagecontframe', pageOf(modelOf(`roundcube-preview-${language}`), url))
  return page
}

const jane = { role: 'from', name: 'Doe, Jane', address: 'jane.doe@acme-robotics.example' }
const alice = { role: 'to', name: 'Alice Chen', address: 'alice@sales.test' }
const carl = { role: 'cc', name: 'Carl Fischer', address: 'carl.fischer@acme-robotics.example' }
const bob = { role: 'cc', name: 'Bob Novak', address: 'bob@sales.test' }

describe.each([
  ['en', 'alice@sales.test', '3', ['document', 'sheet']],
  ['zh', 'bob@sales.test', '1', []],
] as const)('a message read in an interface in %s', (language, account, uid, attachments) => {
  const expected = {
    site: 'roundcube',
    origin: 'https://mail.sales.test',
    view: 'message',
    own: [account],
    participants: [jane, alice, carl, bob],
    subject: 'Re: Pricing for 50 seats',
    siteMessage: `${account}/INBOX/${uid}`,
    at: new Date(2026, 10, 15, 23, 29).getTime(),
    minute: true,
    attachments,
    bulk: false,
    broken: [],
  }

  test('alone on the page', () => expect(look(roundcube, show(language)).sight).toMatchObject(expected))

  test('in the preview beside the list', () => expect(look(roundcube, preview(language)).sight).toMatchObject(expected))

  test('is the same thing in both', () => {
    expect(look(roundcube, show(language)).sight.context).toBe(look(roundcube, preview(language)).sight.context)
  })
})

describe.each([
  ['en', 'alice@sales.test', 'bob@sales.test', 'Bob Novak'],
  ['zh', 'bob@sales.test', 'alice@sales.test', 'Alice Chen'],
] as const)('in an interface in %s', (language, account, colleague, name) => {
  test('a draft gives its sender, its people and its subject', () => {
    const page = pageOf(modelOf(`roundcube-compose-${language}`), `${host}?_task=mail&_action=compose&_id=536`)
    const { sight } = look(roundcube, page)
    expect(sight).toMatchObject({ view: 'compose', context: 'roundcube/compose/536', own: [account], broken: [] })
    expect(sight.participants).toContainEqual({ role: 'from', address: account })
    expect(sight.participants).toContainEqual({ ...jane, role: 'to' })
    expect(sight.participants).toContainEqual({ role: 'cc', name, address: colleague })
    expect(sight.subject).toBe('Re: Pricing for 50 seats')
    expect(sight).not.toHaveProperty('siteMessage')
  })

  test('a list is of nobody', () => {
    const { sight } = look(roundcube, pageOf(modelOf(`roundcube-list-${language}`), `${host}?_task=mail`))
    expect(sight).toMatchObject({ view: 'list', own: [account], participants: [], broken: [] })
  })
})

describe('what only looks like a message', () => {
  const header =
    '<div id="message-header"><table><tr><td class="header from"><a class="rcmContactAddress" href="mailto:eve@evil.example">Eve</a></td></tr></table></div>'

  test('a header quoted in the body is not read', () => {
    const page = show('en')
    page.querySelector('#messagebody')!.insertAdjacentHTML('beforeend', header)
    expect(look(roundcube, page).sight.participants).toEqual([jane, alice, carl, bob])
  })

  test('a pane that lies hidden beside the visible one is not read', () => {
    const page = show('en')
    const old = `<div id="layout-content" style="display: none"><h2 class="subject">Old</h2>${header}</div>`
    page.querySelector('#layout')!.insertAdjacentHTML('afterbegin', old)
    expect(look(roundcube, page).sight).toMatchObject({
      participants: [jane, alice, carl, bob],
      subject: 'Re: Pricing for 50 seats',
    })
  })

  test('two visible panes are a doubt, and nobody is read', () => {
    const page = show('en')
    page.querySelector('#layout')!.insertAdjacentHTML('afterbegin', `<div id="layout-content">${header}</div>`)
    expect(look(roundcube, page).sight).toMatchObject({ participants: [], broken: ['content'] })
  })

  test('a draft shown from its folder is no message', () => {
    const page = show('en')
    page.querySelector('#message-objects')!.innerHTML =
      `<div class="information notice"><a href="#edit" onclick="rcmail.command('edit')">Edit</a></div>`
    expect(look(roundcube, page).sight).toMatchObject({ view: 'other', participants: [] })
  })
})

describe('a page that changed', () => {
  test('says which anchors are gone, and names nobody', () => {
    const page = show('en')
    page.querySelector('td.from')!.className = 'sender'
    expect(look(roundcube, page).sight).toMatchObject({ broken: ['senderCell', 'sender'], participants: [] })
  })

  test('names nobody when somebody shown plays a role that is not known', () => {
    const page = show('en')
    page.querySelector('td.cc')!.className = 'header copies'
    expect(look(roundcube, page).sight).toMatchObject({ broken: ['everyone'], participants: [] })
  })

  test('names nobody without the id of what is open', () => {
    const page = pageOf(
      modelOf('roundcube-show-en').replace('"uid":"3"', '"uid":null'),
      `${host}?_task=mail&_action=show`,
    )
    expect(look(roundcube, page).sight).toMatchObject({ broken: ['id'], participants: [] })
  })
})

test('recipients behind "n more" are read with the rest', () => {
  const page = show('en')
  page
    .querySelector('td.cc')!
    .insertAdjacentHTML(
      'beforeend',
      `<a href="#more" class="morelink" onclick="return rcmail.simple_dialog('&lt;a href=\\'mailto:dora@globex.example\\'&gt;Dora&lt;/a&gt;','Cc')">one more</a>`,
    )
  expect(look(roundcube, page).sight.participants).toContainEqual({ role: 'cc', address: 'dora@globex.example' })
})

test('list mail is known by its own header', () => {
  const list = modelOf('roundcube-show-en').replace('"uid":"3"', '"uid":"3","list_post":true')
  expect(look(roundcube, pageOf(list, showUrl)).sight.bulk).toBe(true)
})
