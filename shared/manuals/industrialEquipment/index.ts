import type { ManualInput } from '#shared/process/manual/schema.ts'
import { attributes } from './attributes.ts'
import { delivery } from './delivery.ts'
import { design } from './design.ts'
import { negotiation } from './negotiation.ts'
import { outcomes } from './outcomes.ts'
import { phraseRules } from './phraseRules.ts'
import { deliveryScripts } from './scripts/delivery.ts'
import { designScripts } from './scripts/design.ts'
import { negotiationScripts } from './scripts/negotiation.ts'
import { siteVisitScripts } from './scripts/siteVisit.ts'
import { technicalExchangeScripts } from './scripts/technicalExchange.ts'
import { siteVisit } from './siteVisit.ts'
import { technicalExchange } from './technicalExchange.ts'

/**
 * The template of machines and lines that are bought once in years: requirements in writing, a visit that lets the
 * customer see it run, terms that a director approves, and acceptance twice, at our works and on their site.
 */
export const industrialEquipment: ManualInput = {
  schemaVersion: 1,
  key: 'industrial-equipment',
  name: { 'zh-CN': '工业设备大项目', en: 'Industrial equipment' },
  summary: {
    'zh-CN':
      '一台设备谈大半年，输赢常在合同之前。先拿 URS，再出方案；让客户亲眼看见设备在跑，合同条款由总监把关，交付以 FAT、SAT 两次验收为准。',
    en: 'A machine takes half a year to sell and is won before the contract. Requirements in writing, a visit that shows it running, terms approved by a director, and two acceptance tests.',
  },
  roles: [
    { key: 'sales', name: { 'zh-CN': '大客户经理', en: 'Key account manager' }, leads: true },
    { key: 'engineer', name: { 'zh-CN': '方案工程师', en: 'Solution engineer' } },
    { key: 'commissioning', name: { 'zh-CN': '项目交付经理', en: 'Commissioning manager' } },
    { key: 'legal', name: { 'zh-CN': '法务', en: 'Legal' } },
    { key: 'commercial', name: { 'zh-CN': '商务专员', en: 'Commercial desk' } },
    {
      key: 'director',
      name: { 'zh-CN': '销售总监', en: 'Sales director' },
      heldBy: 'managers',
      delegate: 'vice-president',
      within: { amount: 1, unit: 'days' },
      nobodyLeft: 'admins',
    },
    { key: 'vice-president', name: { 'zh-CN': '分管副总', en: 'Vice president' }, heldBy: 'admins' },
  ],
  attributes,
  pauses: [
    { key: 'tender-process', name: { 'zh-CN': '等招标流程', en: 'Tender under way' } },
    { key: 'capital-budget', name: { 'zh-CN': '等固定资产预算', en: 'Waiting for the capital budget' } },
    { key: 'civil-works', name: { 'zh-CN': '等客户土建和公用工程', en: "Customer's civil works and utilities" } },
  ],
  outcomes,
  numbers: { holdLimit: 120 },
  firstAnswer: { within: { amount: 8, unit: 'hours' } },
  phraseRules,
  stages: [technicalExchange, design, siteVisit, negotiation, delivery],
  scripts: [
    ...technicalExchangeScripts,
    ...designScripts,
    ...siteVisitScripts,
    ...negotiationScripts,
    ...deliveryScripts,
  ],
}
