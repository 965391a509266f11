import { smallManual } from '#test/fixtures/scene.ts'
import type { Ways } from './way.ts'

type Names =
  | 'listManuals'
  | 'listVersions'
  | 'getManual'
  | 'getManualYaml'
  | 'diffManuals'
  | 'checkManual'
  | 'publishManual'
  | 'rollBack'
  | 'withdrawVersion'
  | 'acknowledgeManual'
  | 'listAcknowledgements'
  | 'listTemplates'
  | 'getTemplate'
  | 'listScripts'
  | 'reportScriptUse'
  | 'listScriptUse'
  | 'listSites'
  | 'changeSites'
  | 'reportSiteHealth'
  | 'listSiteHealth'
  | 'getCalendar'

const site = { name: 'CRM', origin: 'https://crm.example', adapter: 'any-page' }
const own = { manual: { ...smallManual, key: 'own-draft' } }

export const manualWays: Ways<Names> = {
  listManuals: [],
  listVersions: [({ key }) => ({ query: { key } })],
  getManual: [({ manual }) => ({ params: { hash: manual } })],
  getManualYaml: [({ manual }) => ({ params: { hash: manual } })],
  diffManuals: [({ manual }) => ({ params: { hash: manual, other: manual } })],
  checkManual: [
    ({ manual }) => ({ body: { ...own, against: manual } }),
    ({ manual }) => ({ body: { yaml: 'no manual', against: manual } }),
  ],
  publishManual: [({ manual }) => ({ body: { ...own, expected: manual } })],
  rollBack: [
    ({ manual, key }) => ({ body: { key, to: manual } }),
    ({ manual }) => ({ body: { key: 'small', to: manual } }),
  ],
  withdrawVersion: [({ key }) => ({ params: { key, since: '0' } })],
  acknowledgeManual: [({ manual }) => ({ params: { hash: manual } })],
  listAcknowledgements: [({ manual }) => ({ params: { hash: manual } })],
  listTemplates: [],
  getTemplate: [({ key }) => ({ params: { key } })],
  listScripts: [({ key }) => ({ query: { manual: key } })],
  reportScriptUse: [({ key }) => ({ body: { uses: [{ manual: key, script: 'opening', count: 1 }] } })],
  listScriptUse: [({ team }) => ({ query: { team } })],
  listSites: [],
  changeSites: [({ key }) => ({ body: { sites: [{ ...site, stages: { Won: { manual: key, stage: 'find' } } }] } })],
  reportSiteHealth: [],
  listSiteHealth: [],
  getCalendar: [({ calendar }) => ({ params: { hash: calendar } })],
}
