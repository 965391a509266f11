import type { Ways } from './way.ts'

export const scoreWays: Ways<'getDealScore' | 'getBoard' | 'getRepScore'> = {
  getDealScore: [({ deal }) => ({ params: { deal } })],
  getBoard: [({ rep }) => ({ query: { team: rep } })],
  getRepScore: [({ rep }) => ({ params: { rep } })],
}
