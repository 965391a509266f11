import { fresh, openAct, tick } from '#test/worker/office.ts'
import type { Ways } from './way.ts'

export const commandWays: Ways<'sendCommand' | 'importDeal'> = {
  sendCommand: [
    ({ deal }, { command }) => ({ body: command(deal, tick('call')) }),
    ({ deal }, { command }) => ({ body: command(deal, { type: 'undo', command: 'x' }) }),
    (id, { command }) => ({ body: command('own-deal', { type: 'undo', command: id.command }) }),
    ({ deal }, { command }) => ({ body: command('own-deal', { type: 'merge into', deal }) }),
    ({ deal }, { command }) => ({ body: command('own-deal', { type: 'move activity', activity: 'x', to: deal }) }),
    ({ rep }, { command }) => ({ body: command('own-deal', { type: 'hand over', to: rep }) }),
    ({ rep }, { command }) => ({ body: command('own-deal', { type: 'join member', user: rep, role: 'sales' }) }),
    ({ rep }, { command }) => ({ body: command(fresh('deal'), openAct({ owner: rep })) }),
    ({ key }, { command }) => ({ body: command(fresh('deal'), openAct({ manual: key })) }),
  ],
  importDeal: [
    ({ rep }, { command }) => ({ body: { commands: [{ command: command(fresh('deal'), openAct()), actor: rep }] } }),
    ({ deal }, { command, own }) => ({
      body: { commands: [{ command: command(deal, tick('call')), actor: own.user('rep') }] },
    }),
  ],
}
