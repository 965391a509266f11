import { describe, expect, test } from 'vitest'
import { examples } from '#shared/sites/examples.ts'
import { sites } from '#shared/sites/list.ts'
import type { Sight } from '../rooms/sight.ts'
import { look } from './look.ts'
import { modelOf, pageOf } from './testing/pages.ts'

/** The page of a model, and what its site's adapter reads of it; `alter` changes the page before. */
function seen(model: string, alter: (page: Document) => void = () => {}): Sight {
  const { site, url } = examples.find((example) => example.model === model)!
  const page = pageOf(modelOf(model), url)
  alter(page)
  return look(sites.find(({ id }) => id === site)!, page).sight
}

const addresses = ({ participants }: Sight) => participants.map(({ role, address }) => `${role} ${address}`).sort()
const acme = { jane: 'jane.doe@acme-robotics.example', carl: 'carl.fischer@acme-robotics.example' }
const subject = 'Re: Pricing for 50 seats'
const files = ['document', 'sheet']
const nobody = { participants: [] }

describe.each(['en', 'zh'])('in an interface in %s, of Gmail', (language) => {
  test('the thread gives its last message, not what is quoted in it or lies hidden behind', () => {
    const sight = seen(`gmail-thread-${language}`)
    expect(sight).toMatchObject({ own: ['alice@sales.test'], subject, attachments: files, bulk: false, broken: [] })
    expect(sight).toMatchObject({ siteMessage: 'alice@sales.test/193f1c0000000003', thread: '193f1a2b3c4d5e6f' })
    expect(addresses(sight)).toEqual([
      `from ${acme.jane}`,
      'to alice@sales.test',
      'to bob@sales.test',
      `to ${acme.carl}`,
    ])
  })

  test('a draft gives its people and its subject, in its own window and below a message', () => {
    const own = seen(`gmail-compose-${language}`)
    expect(own).toMatchObject({ view: 'compose', subject: 'Pricing for 50 seats', broken: [] })
    expect(addresses(own)).toEqual(['cc bob@sales.test', `to ${acme.jane}`])
    const reply = seen(`gmail-reply-${language}`)
    expect(reply).toMatchObject({ view: 'compose', subject, broken: [] })
    expect(addresses(reply)).toEqual([`cc ${acme.carl}`, `to ${acme.jane}`])
    expect(reply.context).not.toBe(own.context)
  })

  test('two drafts at once are a doubt, and a list is of nobody', () => {
    expect(seen(`gmail-composes-${language}`)).toMatchObject({ view: 'list', ...nobody, broken: [] })
    expect(seen(`gmail-list-${language}`)).toMatchObject({ view: 'list', ...nobody, broken: [] })
  })

  test('list mail is known by the line with which one leaves the list', () => {
    const listed = (page: Document) => {
      page.querySelectorAll('h3')[1]!.insertAdjacentHTML('beforeend', '<span class="Ca">Unsubscribe</span>')
    }
    expect(seen(`gmail-thread-${language}`, listed).bulk).toBe(true)
  })
})

describe.each(['en', 'zh'])('in an interface in %s, of Outlook', (language) => {
  test('a message gives its people where the page shows their addresses', () => {
    const sight = seen(`outlook-message-${language}`)
    expect(sight).toMatchObject({ own: ['alice@sales.test'], subject, attachments: files, broken: [] })
    expect(sight.thread).toBe('AAQkADconv0001=')
    expect(sight).not.toHaveProperty('siteMessage')
    expect(addresses(sight)).toEqual([
      `from ${acme.jane}`,
      'to alice@sales.test',
      'to bob@sales.test',
      `to ${acme.carl}`,
    ])
    expect(sight.participants.map(({ name }) => name).sort()).toEqual([
      'Alice Chen',
      'Bob Novak',
      'Carl Fischer',
      'Jane Doe',
    ])
  })

  test('names without addresses are nobody, and no fault of the page', () => {
    expect(seen(`outlook-names-${language}`)).toMatchObject({ view: 'message', ...nobody, broken: [] })
  })

  test('a conversation of several open messages is nobody', () => {
    const twice = (page: Document) => {
      const item = [...page.querySelectorAll('[data-app-section=ItemContainer]')].at(-1)!
      item.after(item.cloneNode(true))
    }
    expect(seen(`outlook-message-${language}`, twice)).toMatchObject({ view: 'list', ...nobody })
  })

  test('a draft gives its people, and another draft in its place is another thing', () => {
    const sight = seen(`outlook-compose-${language}`)
    expect(sight).toMatchObject({ view: 'compose', subject, broken: [] })
    expect(addresses(sight)).toEqual(['to bob@sales.test', `to ${acme.jane}`])
    const other = seen(`outlook-compose-${language}`, (page) => {
      const chips = page.querySelectorAll('.wells span[class^=textContainer-]')
      for (const chip of chips) chip.textContent = 'Eve Lin<eve@globex.example>'
    })
    expect(other.context).not.toBe(sight.context)
  })

  test('a list is of nobody', () => expect(seen(`outlook-list-${language}`)).toMatchObject({ view: 'list', ...nobody }))
})

describe.each(['en', 'zh'])('in an interface in %s, of QQ Mail', (language) => {
  test('a message gives its people, its subject and its files', () => {
    const sight = seen(`qq-mail-message-${language}`)
    expect(sight).toMatchObject({ own: ['alice@qq.com'], subject, attachments: files, broken: [] })
    expect(sight).not.toHaveProperty('siteMessage')
    expect(addresses(sight)).toEqual(['cc bob@sales.test', `from ${acme.jane}`, 'to alice@qq.com', `to ${acme.carl}`])
  })

  test('a draft gives its people, and a list nobody', () => {
    const sight = seen(`qq-mail-compose-${language}`)
    expect(sight).toMatchObject({ view: 'compose', subject, broken: [] })
    expect(addresses(sight)).toEqual(['to bob@sales.test', `to ${acme.jane}`])
    expect(seen(`qq-mail-list-${language}`)).toMatchObject({ view: 'list', ...nobody, broken: [] })
  })
})

describe.each([
  ['en', 'Opportunity'],
  ['zh', '商机'],
])('in an interface in %s, of Tryton', (language, stage) => {
  test('an opportunity gives its record, its stage and its contact, not those of the pane opened before', () => {
    const sight = seen(`tryton-record-${language}`)
    expect(sight).toMatchObject({
      view: 'record',
      record: 'crm/1',
      subject: 'Acme: 50 seats, annual',
      stage,
      broken: [],
    })
    expect(addresses(sight)).toEqual(['to jane.doe@acme-tryton.example'])
  })

  test('one that is written anew has no record yet, and a list is of nobody', () => {
    for (const model of ['tryton-new', 'tryton-list']) {
      const sight = seen(`${model}-${language}`)
      expect(sight).toMatchObject({ view: 'list', ...nobody, broken: [] })
      expect(sight).not.toHaveProperty('record')
    }
  })

  test('two panes that show are a doubt', () => {
    const shown = (page: Document) => page.querySelector('#tab-1')!.classList.add('active')
    expect(seen(`tryton-record-${language}`, shown)).toMatchObject({ ...nobody })
    expect(seen(`tryton-record-${language}`, shown)).not.toHaveProperty('record')
  })
})

describe.each([
  ['en', 'Proposal sent', 'Proposal/Price Quote'],
  ['zh', '已发报价', '提案/报价'],
])('in an interface in %s, of a CRM', (language, hubspotStage, salesforceStage) => {
  test('a deal gives its record and its stage, not those of a tab left behind', () => {
    expect(seen(`hubspot-deal-${language}`)).toMatchObject({
      record: '24012345/0-3/7001',
      subject: 'Acme Robotics 50 seats',
      stage: hubspotStage,
      ...nobody,
      broken: [],
    })
    expect(seen(`salesforce-opportunity-${language}`)).toMatchObject({
      record: '006AA00000Acme1YAX',
      subject: 'Acme Robotics 50 seats',
      stage: salesforceStage,
      ...nobody,
      broken: [],
    })
  })

  test('a contact gives its record and its address', () => {
    const contacts = [seen(`hubspot-contact-${language}`), seen(`salesforce-contact-${language}`)]
    expect(contacts.map(({ record }) => record)).toEqual(['24012345/0-1/501', '003AA00000Jane1YAX'])
    expect(contacts.map(addresses)).toEqual([[`to ${acme.jane}`], [`to ${acme.jane}`]])
    expect(contacts.map(({ subject }) => subject)).toEqual(['Jane Doe', 'Jane Doe'])
  })

  test('a preview beside a list, and a list beside a record, are nobody', () => {
    for (const model of ['hubspot-preview', 'salesforce-split']) {
      const sight = seen(`${model}-${language}`)
      expect(sight).toMatchObject({ view: 'list', ...nobody, broken: [] })
      expect(sight).not.toHaveProperty('record')
    }
  })

  test('two visible panes are a doubt', () => {
    const shown = (page: Document) => page.querySelector('.windowViewMode-normal')!.removeAttribute('style')
    expect(seen(`salesforce-opportunity-${language}`, shown)).toMatchObject({ view: 'other', ...nobody })
  })
})
