import type { Ways } from './way.ts'

export const noteWays: Ways<'noteStep' | 'listNotes' | 'settleNote' | 'eraseNote'> = {
  noteStep: [({ deal }) => ({ body: { id: 'note', deal, step: 'call', text: 'makes no sense' } })],
  listNotes: [],
  settleNote: [({ deal }) => ({ params: { note: deal } })],
  eraseNote: [({ deal }) => ({ params: { note: deal } })],
}
