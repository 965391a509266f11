import type { ManualInput } from '#shared/process/manual/schema.ts'
import { attributes } from './attributes.ts'
import { demo } from './demo.ts'
import { lead } from './lead.ts'
import { outcomes } from './outcomes.ts'
import { phraseRules } from './phraseRules.ts'
import { renewal } from './renewal.ts'
import { demoScripts } from './scripts/demo.ts'
import { leadScripts } from './scripts/lead.ts'
import { renewalScripts } from './scripts/renewal.ts'
import { trialScripts } from './scripts/trial.ts'
import { trial } from './trial.ts'

/** A subscription: the sale is half done at the signature, and the renewal decides whether it paid. */
export const saas: ManualInput = {
  schemaVersion: 1,
  key: 'saas',
  name: { 'zh-CN': 'SaaS 订阅销售', en: 'SaaS subscription' },
  summary: {
    'zh-CN':
      '按年收费的软件：线索、演示、试用、续费增购。试用看激活不看注册，续费看健康分不看感觉，到期前两个月就开口。',
    en: 'Software paid by the year. Trials are judged by activation, renewals by the health score, and the talk about renewing starts two months ahead.',
  },
  roles: [
    { key: 'sdr', name: { 'zh-CN': '线索开发（SDR）', en: 'Sales development rep' } },
    { key: 'account-executive', name: { 'zh-CN': '销售（AE）', en: 'Account executive' }, leads: true },
    { key: 'solution-consultant', name: { 'zh-CN': '解决方案顾问', en: 'Solution consultant' } },
    { key: 'csm', name: { 'zh-CN': '客户成功（CSM）', en: 'Customer success manager' } },
    { key: 'revenue-lead', name: { 'zh-CN': '营收负责人', en: 'Head of revenue' }, heldBy: 'managers' },
  ],
  attributes,
  pauses: [
    { key: 'security-audit', name: { 'zh-CN': '等客户安全审查', en: 'Their security audit' } },
    { key: 'data-export', name: { 'zh-CN': '等客户导出旧数据', en: 'Their data export' } },
    { key: 'purchase-order', name: { 'zh-CN': '等客户走采购单', en: 'Their purchase order' } },
  ],
  outcomes,
  firstAnswer: { within: { amount: 1, unit: 'hours' } },
  phraseRules,
  stages: [lead, demo, trial, renewal],
  scripts: [...leadScripts, ...demoScripts, ...trialScripts, ...renewalScripts],
}
