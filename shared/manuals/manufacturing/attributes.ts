import type { AttributeInput } from '../input.ts'

export const attributes: AttributeInput[] = [
  { key: 'amount', name: { 'zh-CN': '订单金额', en: 'Order value' }, type: 'number', unit: 'CNY' },
  {
    key: 'drawing-no',
    name: { 'zh-CN': '图号与版本', en: 'Drawing number and revision' },
    type: 'text',
    mandatory: ['requirements'],
  },
  {
    key: 'annual-volume',
    name: { 'zh-CN': '年用量', en: 'Annual volume' },
    type: 'number',
    unit: 'pcs',
    mandatory: ['requirements'],
  },
  {
    key: 'repeat-order',
    name: { 'zh-CN': '是否返单', en: 'Repeat order' },
    type: 'boolean',
    mandatory: ['requirements'],
  },
  {
    key: 'tooling',
    name: { 'zh-CN': '是否需要开模', en: 'Needs new tooling' },
    type: 'boolean',
    mandatory: ['requirements'],
  },
  {
    key: 'ship-date',
    name: { 'zh-CN': '计划员确认的交期', en: 'Ship date confirmed by planning' },
    type: 'date',
    mandatory: ['scheduling'],
  },
  {
    key: 'complaint',
    name: { 'zh-CN': '是否有客诉', en: 'Complaint received' },
    type: 'boolean',
    mandatory: ['after-sales'],
  },
  {
    key: 'loss-reason',
    name: { 'zh-CN': '丢单原因', en: 'Loss reason' },
    type: 'choice',
    values: [
      { value: 'price', name: { 'zh-CN': '价格', en: 'Price' } },
      { value: 'lead-time', name: { 'zh-CN': '交期', en: 'Lead time' } },
      { value: 'capability', name: { 'zh-CN': '工艺做不到', en: 'Beyond our process' } },
      { value: 'payment-terms', name: { 'zh-CN': '账期谈不拢', en: 'Payment terms' } },
      { value: 'project-cancelled', name: { 'zh-CN': '客户项目取消', en: 'Project cancelled' } },
    ],
  },
]
