import type { Ways } from './way.ts'

export const dealWays: Ways<'getIndex' | 'listDeals' | 'getDeal' | 'getLedger'> = {
  getIndex: [],
  listDeals: [({ rep }) => ({ query: { owner: rep } })],
  getDeal: [({ deal }) => ({ params: { deal } })],
  getLedger: [({ deal }) => ({ params: { deal } })],
}
