import type { ManualInput } from '#shared/process/manual/schema.ts'
import { afterSales } from './afterSales.ts'
import { attributes } from './attributes.ts'
import { delivery } from './delivery.ts'
import { engineering } from './engineering.ts'
import { outcomes } from './outcomes.ts'
import { phraseRules } from './phraseRules.ts'
import { requirements } from './requirements.ts'
import { scheduling } from './scheduling.ts'
import { afterSalesScripts } from './scripts/afterSales.ts'
import { deliveryScripts } from './scripts/delivery.ts'
import { engineeringScripts } from './scripts/engineering.ts'
import { requirementsScripts } from './scripts/requirements.ts'
import { schedulingScripts } from './scripts/scheduling.ts'

/**
 * The template of parts and goods made to order: doubts are cleared before the price, the drawing is signed before the tool, and the date is the planner's
 * to give, never the rep's. A repeat order goes straight from the requirements to the schedule.
 */
export const manufacturing: ManualInput = {
  schemaVersion: 1,
  key: 'manufacturing',
  name: { 'zh-CN': '制造业按单生产', en: 'Make-to-order manufacturing' },
  summary: {
    'zh-CN': '疑点清了再报价，图纸签了再开模，计划排了才许交期。从询盘到收回尾款共五个阶段，返单可以直接进排产。',
    en: 'Clear the doubts before the price, sign the drawing before the tool, schedule before the date. Five stages from enquiry to final payment; a repeat order goes straight to scheduling.',
  },
  roles: [
    { key: 'sales', name: { 'zh-CN': '业务员', en: 'Sales' }, leads: true },
    { key: 'engineer', name: { 'zh-CN': '工艺工程师', en: 'Process engineer' } },
    { key: 'planner', name: { 'zh-CN': '生产计划员', en: 'Production planner' } },
    { key: 'quality', name: { 'zh-CN': '品质工程师', en: 'Quality engineer' } },
    { key: 'accounts', name: { 'zh-CN': '应收会计', en: 'Receivables' } },
  ],
  attributes,
  pauses: [
    { key: 'customer-drawing', name: { 'zh-CN': '等客户定图', en: 'Customer still changing the drawing' } },
    { key: 'customer-deposit', name: { 'zh-CN': '等客户打定金', en: 'Waiting for the deposit' } },
    { key: 'customer-material', name: { 'zh-CN': '等客供料', en: 'Waiting for material from the customer' } },
  ],
  outcomes,
  firstAnswer: { within: { amount: 4, unit: 'hours' } },
  phraseRules,
  stages: [requirements, engineering, scheduling, delivery, afterSales],
  scripts: [
    ...requirementsScripts,
    ...engineeringScripts,
    ...schedulingScripts,
    ...deliveryScripts,
    ...afterSalesScripts,
  ],
}
