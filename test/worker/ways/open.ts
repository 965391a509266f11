import type { Ways } from './way.ts'

/** What takes no id of anything that an organisation owns. */
export const openWays: Ways<
  'takeToken' | 'getSession' | 'listCases' | 'checkConformance' | 'getHealth' | 'getDocument' | 'getManualSchema'
> = {
  takeToken: [],
  getSession: [],
  listCases: [],
  checkConformance: [],
  getHealth: [],
  getDocument: [],
  getManualSchema: [],
}
