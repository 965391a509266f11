import type { Ways } from './way.ts'

export const caseWays: Ways<'listCases' | 'listRulings' | 'listJobs'> = {
  listCases: [({ team }) => ({ query: { team } })],
  listRulings: [({ team }) => ({ query: { team } }), ({ rep }) => ({ query: { rep } })],
  listJobs: [],
}
