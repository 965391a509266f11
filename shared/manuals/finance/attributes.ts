import type { AttributeInput } from '../input.ts'

/** Only what suitability needs: an age bracket instead of a date of birth, a rating instead of a fortune. */
export const attributes: AttributeInput[] = [
  { key: 'amount', name: { 'zh-CN': '拟配置金额', en: 'Amount to invest' }, type: 'number', unit: 'CNY' },
  {
    key: 'risk-profile',
    name: { 'zh-CN': '客户风险等级', en: 'Client risk rating' },
    type: 'choice',
    values: [
      { value: 'C1', name: { 'zh-CN': 'C1 保守型', en: 'C1 conservative' } },
      { value: 'C2', name: { 'zh-CN': 'C2 稳健型', en: 'C2 cautious' } },
      { value: 'C3', name: { 'zh-CN': 'C3 平衡型', en: 'C3 balanced' } },
      { value: 'C4', name: { 'zh-CN': 'C4 成长型', en: 'C4 growth' } },
      { value: 'C5', name: { 'zh-CN': 'C5 进取型', en: 'C5 aggressive' } },
    ],
    mandatory: ['discovery'],
  },
  {
    key: 'investor',
    name: { 'zh-CN': '投资者类别', en: 'Investor class' },
    type: 'choice',
    values: [
      { value: 'ordinary', name: { 'zh-CN': '普通投资者', en: 'Ordinary investor' } },
      { value: 'professional', name: { 'zh-CN': '专业投资者', en: 'Professional investor' } },
    ],
    mandatory: ['discovery'],
  },
  {
    key: 'senior',
    name: { 'zh-CN': '是否年满 65 周岁', en: 'Aged 65 or over' },
    type: 'boolean',
    mandatory: ['discovery'],
  },
  {
    key: 'product-risk',
    name: { 'zh-CN': '产品风险等级', en: 'Product risk class' },
    type: 'choice',
    values: [
      { value: 'R1', name: { 'zh-CN': 'R1 低风险', en: 'R1 low' } },
      { value: 'R2', name: { 'zh-CN': 'R2 中低风险', en: 'R2 medium-low' } },
      { value: 'R3', name: { 'zh-CN': 'R3 中风险', en: 'R3 medium' } },
      { value: 'R4', name: { 'zh-CN': 'R4 中高风险', en: 'R4 medium-high' } },
      { value: 'R5', name: { 'zh-CN': 'R5 高风险', en: 'R5 high' } },
    ],
    mandatory: ['matching'],
  },
  {
    key: 'above-profile',
    name: { 'zh-CN': '产品是否高于客户风险等级', en: 'Product above the client rating' },
    type: 'boolean',
    mandatory: ['matching'],
  },
  {
    key: 'review-date',
    name: { 'zh-CN': '首次资产检视日', en: 'Date of the first portfolio review' },
    type: 'date',
    mandatory: ['signing'],
  },
  {
    key: 'loss-reason',
    name: { 'zh-CN': '未成交原因', en: 'Why it was not bought' },
    type: 'choice',
    values: [
      { value: 'yield', name: { 'zh-CN': '嫌收益低', en: 'Return too low' } },
      { value: 'liquidity', name: { 'zh-CN': '资金要用，封闭期太长', en: 'Lock-up too long' } },
      { value: 'trust', name: { 'zh-CN': '信任还不够', en: 'Not enough trust yet' } },
      { value: 'other-institution', name: { 'zh-CN': '去了别家机构', en: 'Went elsewhere' } },
      { value: 'risk-understood', name: { 'zh-CN': '听完风险后放弃', en: 'Stepped back after hearing the risks' } },
    ],
  },
]
