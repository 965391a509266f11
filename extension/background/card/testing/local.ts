import { contextOf, type Scene } from '#test/fixtures/scene.ts'
import type { Local } from '../../deal/local.ts'
import { importMessageKey } from '../../message/hmac.ts'

const messageKey = await importMessageKey(btoa('0123456789abcdef0123456789abcdef'))

/** A scene's deal as a device sees it on which this user is signed in. */
export function localOf(scene: Scene, now: number, user = 'rep'): Local {
  const session = {
    user,
    name: 'Rita Rep',
    email: 'rep@sales.test',
    organisation: { id: 'o', name: 'Sales', timeZone: 'UTC', domains: ['sales.test'], mailboxes: [] },
    role: 'rep' as const,
    team: { id: 'east', name: 'East' },
    language: 'en' as const,
    sites: [],
  }
  const view = {
    state: scene.state,
    persons: [],
    names: { rep: 'Rita Rep', colleague: 'Carl', boss: 'Bea' },
    mine: true,
  }
  return {
    deal: 'd1',
    known: { deal: 'd1', view, fetched: now, world: scene.world },
    state: scene.state,
    context: contextOf(user),
    account: { key: 'k', session, messageKey, lapsed: false },
    now,
    device: now,
    click: 'click',
  }
}
