import { describe, expect, test } from 'vitest'
import { ownAdapter } from './own.ts'
import { roundcube } from './roundcube.ts'

const mail = { ...roundcube, revision: 7, hosts: ['mail.acme.example'] }
const faultsOf = (adapter: object) => {
  const read = ownAdapter(JSON.stringify(adapter))
  return read.ok ? [] : read.faults.map(({ at }) => at)
}

describe('an own adapter', () => {
  test('is taken when it keeps to the schema and names its hosts', () => {
    expect(ownAdapter(JSON.stringify(mail))).toMatchObject({ ok: true, adapter: { id: 'roundcube', revision: 7 } })
  })

  test('is refused as anything but JSON of that shape, with every fault', () => {
    expect(ownAdapter('not json')).toEqual({ ok: false, faults: [{ at: 'document', expected: 'JSON' }] })
    expect(faultsOf({ ...mail, revision: 0, code: 'alert(1)' })).toHaveLength(2)
  })

  test('is refused without hosts, for it would read every page', () => {
    expect(faultsOf({ ...mail, hosts: undefined })).toEqual(['hosts'])
    expect(faultsOf({ ...mail, hosts: [] })).toEqual(['hosts'])
  })

  test('never reads a password', () => {
    const anchors = { ...mail.anchors, subject: [{ css: 'input[type=PASSWORD]', w: 3, since: '2026' }] }
    expect(faultsOf({ ...mail, anchors })).toEqual(['anchors.subject.0.css'])
  })

  test('never reads inside a message, not by leaving its body out of the list either', () => {
    const anchors = { ...mail.anchors, subject: [{ css: '#messagebody p', w: 3, since: '2026' }] }
    expect(faultsOf({ ...mail, anchors })).toEqual(['anchors.subject.0.css'])
    expect(faultsOf({ ...mail, bodies: [] })).toEqual(['bodies'])
  })
})
