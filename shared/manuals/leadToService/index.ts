import type { ManualInput } from '#shared/process/manual/schema.ts'
import { afterSales } from './afterSales.ts'
import { attributes } from './attributes.ts'
import { contract } from './contract.ts'
import { leadCapture } from './leadCapture.ts'
import { outcomes } from './outcomes.ts'
import { phraseRules } from './phraseRules.ts'
import { proposal } from './proposal.ts'
import { qualification } from './qualification.ts'
import { afterSalesScripts } from './scripts/afterSales.ts'
import { contractScripts } from './scripts/contract.ts'
import { leadCaptureScripts } from './scripts/leadCapture.ts'
import { proposalScripts } from './scripts/proposal.ts'
import { qualificationScripts } from './scripts/qualification.ts'

/**
 * From a marketing lead to a served customer, as a relay: marketing, assistant, sales, technical staff, lawyers and
 * account manager each run one leg, and each hand-over has its proof.
 */
export const leadToService: ManualInput = {
  schemaVersion: 1,
  key: 'lead-to-service',
  name: { 'zh-CN': '线索到服务全流程', en: 'Lead to service' },
  summary: {
    'zh-CN':
      '市场投放带线索，多个部门接力成交。线索一小时内派到人，派到后一小时内给客户回音；法务只看超额和改过条款的合同。',
    en: 'For firms that buy or earn leads and close them as a relay. A lead has an owner within the hour and an answer within the next; lawyers see only large or altered contracts.',
  },
  roles: [
    { key: 'marketing', name: { 'zh-CN': '市场专员', en: 'Marketing' } },
    { key: 'assistant', name: { 'zh-CN': '销售助理', en: 'Sales assistant' } },
    { key: 'sales', name: { 'zh-CN': '销售经理', en: 'Sales manager' }, leads: true },
    { key: 'technical', name: { 'zh-CN': '技术工程师', en: 'Technical engineer' } },
    { key: 'legal', name: { 'zh-CN': '法务', en: 'Legal' }, within: { amount: 1, unit: 'days' }, nobodyLeft: 'admins' },
    { key: 'director', name: { 'zh-CN': '销售总监', en: 'Sales director' }, heldBy: 'managers' },
    { key: 'account-manager', name: { 'zh-CN': '客户经理', en: 'Account manager' } },
  ],
  attributes,
  pauses: [
    { key: 'their-seal', name: { 'zh-CN': '等客户用印', en: 'Their company seal' } },
    { key: 'their-tender', name: { 'zh-CN': '等客户走招标', en: 'Their tender' } },
    { key: 'their-data', name: { 'zh-CN': '等客户提供参数', en: 'Their technical data' } },
  ],
  outcomes,
  firstAnswer: { within: { amount: 1, unit: 'hours' }, severity: 'major' },
  phraseRules,
  stages: [leadCapture, qualification, proposal, contract, afterSales],
  scripts: [
    ...leadCaptureScripts,
    ...qualificationScripts,
    ...proposalScripts,
    ...contractScripts,
    ...afterSalesScripts,
  ],
}
