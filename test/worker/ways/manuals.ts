import type { Ways } from './way.ts'

export const manualWays: Ways<'listManuals' | 'getManual' | 'publishManual' | 'getCalendar'> = {
  listManuals: [],
  getManual: [({ manual }) => ({ params: { hash: manual } })],
  publishManual: [],
  getCalendar: [({ calendar }) => ({ params: { hash: calendar } })],
}
