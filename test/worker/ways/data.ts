import type { Ways } from './way.ts'

export const dataWays: Ways<
  | 'exportOrganisation'
  | 'exportPerson'
  | 'exportPersonTable'
  | 'exportDeals'
  | 'restore'
  | 'whatIsStored'
  | 'listAudit'
  | 'previewRetention'
  | 'erasePerson'
> = {
  exportOrganisation: [],
  exportPerson: [({ rep }) => ({ query: { user: rep } })],
  exportPersonTable: [({ rep }) => ({ query: { user: rep } })],
  exportDeals: [({ rep }) => ({ query: { owner: rep } })],
  restore: [
    ({ command }) => ({ body: { step: 'finish', session: command } }),
    ({ command }) => ({ body: { step: 'give up', session: command } }),
  ],
  whatIsStored: [
    ({ deal }) => ({ params: { deal, activity: 'any' } }),
    ({ command }) => ({ params: { deal: 'own-deal', activity: command } }),
  ],
  listAudit: [({ rep }) => ({ query: { actor: rep } }), ({ rep }) => ({ query: { subject: rep } })],
  previewRetention: [],
  erasePerson: [],
}
