import type { AttributeInput } from '../input.ts'

export const attributes: AttributeInput[] = [
  {
    key: 'amount',
    name: { 'zh-CN': '项目金额', en: 'Project value' },
    type: 'number',
    unit: 'CNY',
    mandatory: ['design'],
  },
  {
    key: 'capacity',
    name: { 'zh-CN': '要求产能', en: 'Required output' },
    type: 'number',
    unit: 'pcs/h',
    mandatory: ['technical-exchange'],
  },
  {
    key: 'budget-approved',
    name: { 'zh-CN': '项目是否已立项', en: 'Capital approved' },
    type: 'boolean',
    mandatory: ['technical-exchange'],
  },
  {
    key: 'tender',
    name: { 'zh-CN': '是否走招标', en: 'Goes to tender' },
    type: 'boolean',
    mandatory: ['technical-exchange'],
  },
  {
    key: 'payment-terms',
    name: { 'zh-CN': '付款节点', en: 'Payment milestones' },
    type: 'choice',
    values: [
      {
        value: '3-3-3-1',
        name: { 'zh-CN': '3331：预付、发货、终验、质保', en: '30/30/30/10: order, shipping, acceptance, warranty' },
      },
      {
        value: '3-6-1',
        name: { 'zh-CN': '361：预付、发货前、质保', en: '30/60/10: order, before shipping, warranty' },
      },
      { value: 'lease', name: { 'zh-CN': '融资租赁', en: 'Leasing' } },
      { value: 'other', name: { 'zh-CN': '其他，须总监单独批', en: 'Other, by special approval' } },
    ],
    mandatory: ['negotiation'],
  },
  {
    key: 'fat-date',
    name: { 'zh-CN': '厂内预验收日期', en: 'Date of the factory acceptance test' },
    type: 'date',
    mandatory: ['negotiation'],
  },
  {
    key: 'loss-cause',
    name: { 'zh-CN': '落选原因', en: 'Why we were not chosen' },
    type: 'choice',
    values: [
      { value: 'technical-score', name: { 'zh-CN': '技术分低', en: 'Technical score' } },
      { value: 'price-score', name: { 'zh-CN': '价格分低', en: 'Price score' } },
      { value: 'reference', name: { 'zh-CN': '缺同类业绩', en: 'No reference of the kind' } },
      { value: 'relation', name: { 'zh-CN': '决策层没见到', en: 'Never met the deciders' } },
      { value: 'budget-cut', name: { 'zh-CN': '预算取消', en: 'Budget cut' } },
    ],
  },
]
