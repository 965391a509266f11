import type { Ways } from './way.ts'

/** What takes no id of anything that an organisation owns. */
export const openWays: Ways<
  | 'takeToken'
  | 'getSession'
  | 'checkConformance'
  | 'foundOrganisation'
  | 'getHealth'
  | 'getDocument'
  | 'getManualSchema'
> = {
  takeToken: [],
  getSession: [],
  checkConformance: [],
  foundOrganisation: [],
  getHealth: [],
  getDocument: [],
  getManualSchema: [],
}
