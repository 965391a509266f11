import type { Ways } from './way.ts'

export const dataWays: Ways<'exportOrganisation' | 'restore'> = {
  exportOrganisation: [],
  restore: [
    ({ command }) => ({ body: { step: 'finish', session: command } }),
    ({ command }) => ({ body: { step: 'give up', session: command } }),
  ],
}
