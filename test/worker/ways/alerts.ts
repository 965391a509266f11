import type { Ways } from './way.ts'

export const alertWays: Ways<'listAlerts' | 'answerAlert' | 'verifyDeal'> = {
  listAlerts: [({ team }) => ({ query: { team } })],
  answerAlert: [({ alert }) => ({ params: { id: alert }, body: { word: 'seen' } })],
  verifyDeal: [({ deal }) => ({ params: { deal } })],
}
