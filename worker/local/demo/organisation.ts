import { chinaCalendar } from '#shared/manuals/calendars/china.ts'
import { europe } from '#shared/manuals/calendars/europe.ts'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import type { Provision } from '#worker/provision/organisation.ts'
import { members } from './cast.ts'

/** One for all, shown in the README: a demo holds nothing worth hiding. */
export const password = 'Guiderail-Demo-1'

export const calendars = { 'east-1': chinaCalendar([2025, 2026, 2027]), europe }

/** Whom one signs in as, the likeliest first. */
export const accounts = members
  .filter(({ id, role }) => role !== 'rep' || ['alice', 'bob', 'carol'].includes(id))
  .map(({ role, email }) => ({ role, email, password }))

/** The demo organisation: who is there and by which documents they work. `url` is the address of its own Worker. */
export function organisation(url: string): Provision {
  return {
    organisation: {
      id: 'demo',
      name: '远航软件 Farsail Software',
      timeZone: 'Asia/Shanghai',
      domains: ['sales.test'],
      mailboxes: ['info@sales.test', 'sales@sales.test'],
      sites: [{ name: '练习邮箱 Practice mailbox', origin: url, adapter: 'practice' }],
      // Whoever tries it out has no authenticator app at hand.
      secondFactor: 'nobody',
    },
    calendars: Object.values(calendars),
    teams: [
      { id: 'east-1', name: '华东一组', calendar: calendars['east-1'].key },
      { id: 'europe', name: 'Europe', calendar: calendars.europe.key },
    ],
    members: members.map((member) => ({ ...member, password })),
    manuals: [generalB2b],
    apiKey: { name: 'demo', scopes: ['read', 'import'] },
  }
}
