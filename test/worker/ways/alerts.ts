import type { Ways } from './way.ts'

export const alertWays: Ways<'listAlerts' | 'answerAlert' | 'eraseWord' | 'verifyDeal'> = {
  listAlerts: [({ team }) => ({ query: { team } })],
  answerAlert: [({ alert }) => ({ params: { id: alert }, body: { word: 'seen' } })],
  eraseWord: [({ alert }) => ({ params: { id: alert } })],
  verifyDeal: [({ deal }) => ({ params: { deal } })],
}
