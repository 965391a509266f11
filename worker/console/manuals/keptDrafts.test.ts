// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { openDraft } from './draft.ts'
import {
  draftAddress,
  draftsOf,
  forgetDraftsOf,
  forgetDraftsOfOthers,
  forgetOldDrafts,
  type Origin,
  openKeptDrafts,
  originOf,
} from './keptDrafts.ts'

const mine = { organisation: 'org', user: 'admin' }
const origins: readonly Origin[] = [
  { is: 'nothing' },
  { is: 'template', key: 'saas' },
  { is: 'version', hash: 'a'.repeat(64) },
]
let now = 0
const open = (begun = '', origin: Origin = { is: 'nothing' }) =>
  openDraft(openKeptDrafts(localStorage, mine), origin, begun, () => now)

beforeEach(() => {
  localStorage.clear()
  now = 1000
})

describe('the address of a draft', () => {
  it.each(origins)('says what it is begun from: %o', (origin) => {
    const { searchParams } = new URL(draftAddress(origin), 'http://console.test')
    expect(originOf(Object.fromEntries(searchParams))).toEqual(origin)
  })
})

describe('a draft', () => {
  it('is there again after the page was closed, with every letter', () => {
    open().write('key: saas\nna')
    expect(open().text.value).toBe('key: saas\nna')
    expect(openKeptDrafts(localStorage, mine).all()).toEqual([
      { text: 'key: saas\nna', at: 1000, name: 'saas', origin: { is: 'nothing' } },
    ])
  })

  it('is somebody’s own: another person on this device does not see it', () => {
    open().write('key: saas')
    expect(openKeptDrafts(localStorage, { ...mine, user: 'other' }).all()).toEqual([])
  })

  it('is none any more once it says what it was begun with', () => {
    const draft = open('key: one')
    draft.write('key: two')
    draft.write('key: one')
    expect([draft.changed.value, openKeptDrafts(localStorage, mine).all()]).toEqual([false, []])
  })

  it('that was discarded or replaced by a file comes back once', () => {
    const draft = open('key: one')
    draft.write('key: two')
    draft.discard()
    expect(draft.text.value).toBe('key: one')
    draft.back()
    expect(draft.text.value).toBe('key: two')
    draft.replace('key: three')
    draft.write('key: four')
    expect(draft.before.value).toBeUndefined()
  })

  it('says so when the device has no room for it, and loses nothing of the page', () => {
    const full: Storage = {
      length: 0,
      key: () => null,
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
      removeItem: () => {},
      clear: () => {},
    }
    const draft = openDraft(openKeptDrafts(full, mine), { is: 'nothing' }, '', () => now)
    draft.write('key: long')
    expect([draft.text.value, draft.changed.value, draft.keptAt.value]).toEqual(['key: long', true, undefined])
  })

  it('of two tabs is kept by neither unseen: one of the two is chosen', () => {
    const [here, there] = [open(), open()]
    here.write('key: here')
    there.write('key: there')
    expect([there.elsewhere.value, there.text.value]).toEqual([true, 'key: there'])
    expect(open().text.value).toBe('key: here')
    there.keepThis()
    expect([there.elsewhere.value, open().text.value]).toEqual([false, 'key: there'])
    here.look()
    expect(here.elsewhere.value).toBe(true)
    here.takeOther()
    expect([here.elsewhere.value, here.text.value, here.before.value]).toEqual([false, 'key: there', 'key: here'])
    here.write('key: both')
    expect([here.elsewhere.value, open().text.value]).toEqual([false, 'key: both'])
  })

  it('that another tab published is not brought back unseen', () => {
    const [here, there] = [open(), open()]
    here.write('key: here')
    there.takeOther()
    here.forget()
    there.write('key: there')
    expect([there.elsewhere.value, openKeptDrafts(localStorage, mine).all()]).toEqual([true, []])
  })

  it('is let go after a month, whoever’s it is, and nothing else is', () => {
    localStorage.setItem('other', 'kept')
    open().write('key: old')
    now += 2 * 86_400_000
    open('', { is: 'template', key: 'saas' }).write('key: young')
    now += 29 * 86_400_000
    forgetOldDrafts(localStorage, now)
    expect(openKeptDrafts(localStorage, mine).all()).toMatchObject([{ text: 'key: young' }])
    expect(localStorage.getItem('other')).toBe('kept')
  })

  it('goes when its writer signs out, and when somebody else signs in; the own ones of whoever signs in stay', () => {
    const other = { ...mine, user: 'admin2' }
    localStorage.setItem('other', 'kept')
    openDraft(openKeptDrafts(localStorage, other), { is: 'nothing' }, '', () => now).write('key: theirs')
    open().write('key: mine')
    expect(draftsOf(localStorage, mine)).toHaveLength(1)
    forgetDraftsOfOthers(localStorage, mine)
    expect([draftsOf(localStorage, other), draftsOf(localStorage, mine).length]).toEqual([[], 1])
    forgetDraftsOf(localStorage, mine)
    expect([draftsOf(localStorage, mine), localStorage.getItem('other')]).toEqual([[], 'kept'])
  })

  it('that cannot be read from the device any more is left out', () => {
    localStorage.setItem('guiderail.draft org admin /manuals/draft', '{"text":')
    expect(openKeptDrafts(localStorage, mine).all()).toEqual([])
    expect(open('begun').text.value).toBe('begun')
  })
})
