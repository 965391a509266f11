import type { Ways } from './way.ts'

export const dealWays: Ways<
  'getIndex' | 'listDeals' | 'getDeal' | 'getLedger' | 'getObligations' | 'getToday' | 'getPulse'
> = {
  getIndex: [],
  listDeals: [({ rep }) => ({ query: { owner: rep } }), ({ rep }) => ({ query: { team: rep } })],
  getDeal: [({ deal }) => ({ params: { deal } })],
  getObligations: [({ deal }) => ({ params: { deal } })],
  getToday: [],
  getPulse: [({ deal }) => ({ query: { deal, after: 0 } }), ({ deal }) => ({ query: { deal, after: 1 } })],
  getLedger: [({ deal }) => ({ params: { deal } })],
}
