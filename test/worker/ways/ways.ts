import { adapterWays } from './adapters.ts'
import { alertWays } from './alerts.ts'
import { caseWays } from './cases.ts'
import { commandWays } from './commands.ts'
import { dataWays } from './data.ts'
import { dealWays } from './deals.ts'
import { manualWays } from './manuals.ts'
import { noteWays } from './notes.ts'
import { openWays } from './open.ts'
import { peopleWays } from './people.ts'
import { scoreWays } from './scores.ts'
import type { Ways } from './way.ts'

/** How every operation of the contract could be asked for what lies in another organisation, one file a resource. */
export const ways: Ways = {
  ...openWays,
  ...noteWays,
  ...adapterWays,
  ...dealWays,
  ...alertWays,
  ...scoreWays,
  ...commandWays,
  ...caseWays,
  ...manualWays,
  ...peopleWays,
  ...dataWays,
}
