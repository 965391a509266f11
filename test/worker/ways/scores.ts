import type { Ids } from './ids.ts'
import type { Ways } from './way.ts'

const filters = [
  ({ rep }: Ids) => ({ query: { team: rep } }),
  ({ rep }: Ids) => ({ query: { rep } }),
  ({ manual }: Ids) => ({ query: { version: manual } }),
]

export const scoreWays: Ways<
  | 'getDealScore'
  | 'getBoard'
  | 'getRepScore'
  | 'getFigures'
  | 'getLosses'
  | 'listDepartedDeals'
  | 'listLossDeals'
  | 'listChoices'
  | 'listViews'
> = {
  getDealScore: [({ deal }) => ({ params: { deal } })],
  getBoard: filters,
  getRepScore: [({ rep }) => ({ params: { rep } })],
  getFigures: filters,
  getLosses: filters,
  listDepartedDeals: filters.map((narrowed) => (ids: Ids) => ({
    query: { ...narrowed(ids).query, stage: 'find', is: 'again' as const },
  })),
  listLossDeals: filters,
  listChoices: [],
  listViews: [({ rep }) => ({ params: { rep } })],
}
