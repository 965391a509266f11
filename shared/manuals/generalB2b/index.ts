import type { ManualInput } from '#shared/process/manual/schema.ts'
import { afterSales } from './afterSales.ts'
import { closing } from './closing.ts'
import { lossReview } from './lossReview.ts'
import { needs } from './needs.ts'
import { phraseRules } from './phraseRules.ts'
import { prospecting } from './prospecting.ts'
import { afterSalesScripts } from './scripts/afterSales.ts'
import { closingScripts } from './scripts/closing.ts'
import { needsScripts } from './scripts/needs.ts'
import { prospectingScripts } from './scripts/prospecting.ts'
import { solutionScripts } from './scripts/solution.ts'
import { solution } from './solution.ts'

/**
 * The template of a general B2B sale, from the first contact to the customer at work with what was bought. Core steps
 * are asked for, the rest is the rep's. In scripts {{person}} is the customer's contact, {{deal}} the deal's name,
 * {{me}} the rep, {{company}} the rep's own company; [square brackets] are for the rep to fill in.
 */
export const generalB2b: ManualInput = {
  schemaVersion: 1,
  key: 'general-b2b',
  name: { 'zh-CN': '通用 B2B 销售流程', en: 'General B2B sale' },
  summary: {
    'zh-CN': '适合有专人采购、单子谈几周到几个月的企业客户。五个阶段，需求没有经客户确认，不出方案。',
    en: 'For company customers who take weeks or months to buy. Five stages; no proposal before the customer confirmed the needs.',
  },
  roles: [
    { key: 'sales', name: { 'zh-CN': '销售', en: 'Sales' }, leads: true },
    { key: 'presales', name: { 'zh-CN': '售前', en: 'Presales' } },
    { key: 'manager', name: { 'zh-CN': '销售经理', en: 'Sales manager' } },
  ],
  attributes: [
    { key: 'amount', name: { 'zh-CN': '预计金额', en: 'Expected amount' }, type: 'number', source: 'rep' },
    { key: 'close-date', name: { 'zh-CN': '预计签约日期', en: 'Expected signing date' }, type: 'date', source: 'rep' },
    { key: 'users', name: { 'zh-CN': '使用人数', en: 'Number of users' }, type: 'number', source: 'rep' },
    {
      key: 'source',
      name: { 'zh-CN': '线索来源', en: 'Lead source' },
      type: 'choice',
      values: [
        { value: 'website', name: { 'zh-CN': '官网', en: 'Website' } },
        { value: 'exhibition', name: { 'zh-CN': '展会', en: 'Exhibition' } },
        { value: 'referral', name: { 'zh-CN': '转介绍', en: 'Referral' } },
        { value: 'outbound', name: { 'zh-CN': '主动开发', en: 'Outbound' } },
        { value: 'partner', name: { 'zh-CN': '渠道伙伴', en: 'Partner' } },
      ],
    },
    {
      key: 'loss-reason',
      name: { 'zh-CN': '丢单原因', en: 'Reason for the loss' },
      type: 'choice',
      values: [
        { value: 'price', name: { 'zh-CN': '价格', en: 'Price' } },
        { value: 'competitor', name: { 'zh-CN': '输给竞品', en: 'A competitor' } },
        { value: 'fit', name: { 'zh-CN': '方案不合', en: 'Poor fit' } },
        { value: 'budget', name: { 'zh-CN': '预算取消', en: 'Budget cut' } },
        { value: 'no-decision', name: { 'zh-CN': '不了了之', en: 'No decision' } },
      ],
    },
  ],
  pauses: [
    { key: 'their-approval', name: { 'zh-CN': '等客户内部审批', en: 'Their approval' } },
    { key: 'their-budget', name: { 'zh-CN': '等客户预算', en: 'Their budget' } },
    { key: 'their-input', name: { 'zh-CN': '等客户给资料', en: 'Their input' } },
  ],
  outcomes: [
    { key: 'won', name: { 'zh-CN': '赢单', en: 'Won' }, from: ['after-sales'] },
    { key: 'lost', name: { 'zh-CN': '丢单', en: 'Lost' }, steps: lossReview },
    { key: 'disqualified', name: { 'zh-CN': '不合适', en: 'Not a fit' }, from: ['prospecting', 'needs'] },
    {
      key: 'dormant',
      name: { 'zh-CN': '暂时搁置', en: 'On hold' },
      from: ['prospecting', 'needs', 'solution', 'closing'],
    },
  ],
  phraseRules,
  stages: [prospecting, needs, solution, closing, afterSales],
  scripts: [...prospectingScripts, ...needsScripts, ...solutionScripts, ...closingScripts, ...afterSalesScripts],
}
