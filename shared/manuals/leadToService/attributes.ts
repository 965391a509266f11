import type { AttributeInput } from '../input.ts'

export const attributes: AttributeInput[] = [
  {
    key: 'lead-source',
    name: { 'zh-CN': '线索渠道', en: 'Lead channel' },
    type: 'choice',
    values: [
      { value: 'web-form', name: { 'zh-CN': '官网表单', en: 'Web form' } },
      { value: 'paid-ad', name: { 'zh-CN': '广告投放', en: 'Paid advertising' } },
      { value: 'fair', name: { 'zh-CN': '展会扫码', en: 'Trade fair' } },
      { value: 'word-of-mouth', name: { 'zh-CN': '客户推荐', en: 'Word of mouth' } },
      { value: 'outside-list', name: { 'zh-CN': '外部名录', en: 'Outside list' } },
    ],
    mandatory: ['lead-capture'],
  },
  { key: 'industry', name: { 'zh-CN': '所属行业', en: 'Industry' }, type: 'text', mandatory: ['lead-capture'] },
  { key: 'region', name: { 'zh-CN': '所在区域', en: 'Region' }, type: 'text', mandatory: ['lead-capture'] },
  {
    key: 'grade',
    name: { 'zh-CN': '商机等级', en: 'Grade' },
    type: 'choice',
    values: [
      { value: 'a', name: { 'zh-CN': 'A 级：一个月内要定', en: 'A: decides within a month' } },
      { value: 'b', name: { 'zh-CN': 'B 级：本季度有预算', en: 'B: budget this quarter' } },
      { value: 'c', name: { 'zh-CN': 'C 级：先养着', en: 'C: to be nurtured' } },
    ],
    mandatory: ['qualification'],
  },
  {
    key: 'budget',
    name: { 'zh-CN': '客户预算', en: 'Their budget' },
    type: 'number',
    unit: 'CNY',
    mandatory: ['qualification'],
  },
  {
    key: 'decision-date',
    name: { 'zh-CN': '客户拍板日期', en: 'Their decision date' },
    type: 'date',
    mandatory: ['qualification'],
  },
  {
    key: 'quote-amount',
    name: { 'zh-CN': '报价总额', en: 'Quoted amount' },
    type: 'number',
    unit: 'CNY',
    mandatory: ['proposal'],
  },
  {
    key: 'discount',
    name: { 'zh-CN': '折扣幅度', en: 'Discount' },
    type: 'number',
    unit: '%',
    mandatory: ['proposal'],
  },
  {
    key: 'terms-altered',
    name: { 'zh-CN': '客户改过标准条款', en: 'They altered our terms' },
    type: 'boolean',
    mandatory: ['contract'],
  },
  {
    key: 'open-issue',
    name: { 'zh-CN': '有未解决的问题', en: 'An issue is open' },
    type: 'boolean',
    mandatory: ['after-sales'],
  },
  {
    key: 'satisfaction',
    name: { 'zh-CN': '满意度（1 至 5 分）', en: 'Satisfaction (1 to 5)' },
    type: 'number',
    mandatory: ['after-sales'],
  },
  {
    key: 'lost-because',
    name: { 'zh-CN': '未成交原因', en: 'Why it was lost' },
    type: 'choice',
    values: [
      { value: 'slow', name: { 'zh-CN': '我们回得慢', en: 'We were slow' } },
      { value: 'price', name: { 'zh-CN': '报价偏高', en: 'Price too high' } },
      { value: 'rival', name: { 'zh-CN': '选了别家', en: 'Chose a rival' } },
      { value: 'terms', name: { 'zh-CN': '条款谈不拢', en: 'No agreement on terms' } },
      { value: 'cancelled', name: { 'zh-CN': '客户项目取消', en: 'Project cancelled' } },
    ],
  },
]
