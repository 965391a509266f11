import type { ManualInput } from '#shared/process/manual/schema.ts'
import { attributes } from './attributes.ts'
import { discovery } from './discovery.ts'
import { matching } from './matching.ts'
import { outcomes } from './outcomes.ts'
import { phraseRules } from './phraseRules.ts'
import { risk } from './risk.ts'
import { discoveryScripts } from './scripts/discovery.ts'
import { matchingScripts } from './scripts/matching.ts'
import { riskScripts } from './scripts/risk.ts'
import { signingScripts } from './scripts/signing.ts'
import { wealthScripts } from './scripts/wealth.ts'
import { signing } from './signing.ts'
import { wealth } from './wealth.ts'

/**
 * The template of a sale of investment and insurance products to private clients: suitability first, the risks said,
 * signed and recorded under a critical gate that compliance approves.
 */
export const finance: ManualInput = {
  schemaVersion: 1,
  key: 'finance',
  name: { 'zh-CN': '金融产品与财富管理', en: 'Financial products and wealth management' },
  summary: {
    'zh-CN': '先认识客户，再谈产品；风险没讲清、没留痕，合同一律不签。从首次面谈到签约后的资产检视，共五个阶段。',
    en: 'Know the client before the product, and sign nothing while a risk is unsaid or unrecorded. Five stages, from the first talk to the portfolio review.',
  },
  roles: [
    { key: 'advisor', name: { 'zh-CN': '理财经理', en: 'Relationship manager' }, leads: true },
    { key: 'specialist', name: { 'zh-CN': '投资顾问', en: 'Investment specialist' } },
    { key: 'operations', name: { 'zh-CN': '运营', en: 'Operations' } },
    { key: 'service', name: { 'zh-CN': '回访专员', en: 'Call-back desk' } },
    {
      key: 'compliance',
      name: { 'zh-CN': '合规专员', en: 'Compliance officer' },
      delegate: 'compliance-head',
      within: { amount: 1, unit: 'days' },
      nobodyLeft: 'admins',
    },
    { key: 'compliance-head', name: { 'zh-CN': '合规负责人', en: 'Head of compliance' }, heldBy: 'admins' },
  ],
  attributes,
  pauses: [
    { key: 'family-decision', name: { 'zh-CN': '等客户和家人商量', en: 'The client talks it over at home' } },
    { key: 'funds-arriving', name: { 'zh-CN': '等资金到位', en: 'Waiting for the funds' } },
    { key: 'cooling-off', name: { 'zh-CN': '等冷静期或犹豫期满', en: 'Cooling-off or free-look period' } },
  ],
  outcomes,
  firstAnswer: { within: { amount: 2, unit: 'hours' } },
  phraseRules,
  stages: [discovery, matching, risk, signing, wealth],
  scripts: [...discoveryScripts, ...matchingScripts, ...riskScripts, ...signingScripts, ...wealthScripts],
}
