import type { Contract } from '#shared/api/contract.ts'
import { plainCalendar, smallManual } from '#test/fixtures/scene.ts'
import type { Input } from './inputs.ts'

/** What an operation takes, where the least that its shape allows is not enough: its contract says more than a shape can. */
export const samples: { readonly [Name in keyof Contract]?: Input } = {
  changeMember: { params: { user: 'no-user' }, body: { role: 'rep' } },
  changeSelf: { body: { language: 'en' } },
  changeTeam: { params: { team: 'no-team' }, body: { name: 'Another name' } },
  changeOrganisation: { body: { name: 'Another name' } },
  foundOrganisation: {
    body: {
      name: 'A new company',
      domains: [],
      language: 'en',
      calendar: plainCalendar,
      team: 'Sales',
      admin: { name: 'The First', email: 'first@new.test' },
    },
  },
  publishCalendar: { body: plainCalendar },
  checkManual: { body: { manual: smallManual } },
  publishManual: { body: { manual: smallManual } },
  exportPerson: { query: { user: 'no-user' } },
  exportPersonTable: { query: { user: 'no-user' } },
}
