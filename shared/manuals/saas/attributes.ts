import type { AttributeInput } from '../input.ts'

export const attributes: AttributeInput[] = [
  {
    key: 'lead-channel',
    name: { 'zh-CN': '获客渠道', en: 'Acquisition channel' },
    type: 'choice',
    values: [
      { value: 'signup', name: { 'zh-CN': '自助注册', en: 'Self sign-up' } },
      { value: 'download', name: { 'zh-CN': '下载白皮书', en: 'White paper' } },
      { value: 'webinar', name: { 'zh-CN': '直播课', en: 'Webinar' } },
      { value: 'reseller', name: { 'zh-CN': '代理商', en: 'Reseller' } },
      { value: 'outbound', name: { 'zh-CN': '外呼', en: 'Outbound call' } },
    ],
    mandatory: ['lead'],
  },
  { key: 'seats', name: { 'zh-CN': '计划席位数', en: 'Planned seats' }, type: 'number', mandatory: ['lead'] },
  { key: 'current-tool', name: { 'zh-CN': '正在用的工具', en: 'Tool in use' }, type: 'text', mandatory: ['lead'] },
  {
    key: 'security-review',
    name: { 'zh-CN': '客户要做安全审查', en: 'They require a security review' },
    type: 'boolean',
    mandatory: ['demo'],
  },
  {
    key: 'active-users',
    name: { 'zh-CN': '试用期活跃人数', en: 'Active users in the trial' },
    type: 'number',
    mandatory: ['trial'],
  },
  {
    key: 'price-cut',
    name: { 'zh-CN': '首年折让', en: 'First-year discount' },
    type: 'number',
    unit: '%',
    mandatory: ['trial'],
  },
  {
    key: 'annual-fee',
    name: { 'zh-CN': '年费', en: 'Annual fee' },
    type: 'number',
    unit: 'CNY',
    mandatory: ['trial'],
  },
  { key: 'term-end', name: { 'zh-CN': '订阅到期日', en: 'End of the term' }, type: 'date', mandatory: ['trial'] },
  {
    key: 'health',
    name: { 'zh-CN': '健康分', en: 'Health score' },
    type: 'choice',
    values: [
      { value: 'green', name: { 'zh-CN': '绿：用得深', en: 'Green: in deep use' } },
      { value: 'yellow', name: { 'zh-CN': '黄：在下滑', en: 'Yellow: sliding' } },
      { value: 'red', name: { 'zh-CN': '红：快停了', en: 'Red: about to stop' } },
    ],
    mandatory: ['renewal'],
  },
  {
    key: 'unpaid-reason',
    name: { 'zh-CN': '没付费的原因', en: 'Why they did not buy' },
    type: 'choice',
    values: [
      { value: 'not-activated', name: { 'zh-CN': '试用没激活', en: 'Never activated' } },
      { value: 'security', name: { 'zh-CN': '安全审查没过', en: 'Failed security review' } },
      { value: 'rival', name: { 'zh-CN': '买了别家软件', en: 'Bought other software' } },
      { value: 'no-budget', name: { 'zh-CN': '今年没预算', en: 'No budget this year' } },
    ],
  },
  {
    key: 'churn-reason',
    name: { 'zh-CN': '流失原因', en: 'Reason for churning' },
    type: 'choice',
    values: [
      { value: 'never-adopted', name: { 'zh-CN': '没用起来', en: 'Never adopted' } },
      { value: 'sponsor-left', name: { 'zh-CN': '推动的人走了', en: 'The sponsor left' } },
      { value: 'missing-feature', name: { 'zh-CN': '缺关键功能', en: 'A feature is missing' } },
      { value: 'too-dear', name: { 'zh-CN': '嫌年费高', en: 'Fee too high' } },
      { value: 'built-own', name: { 'zh-CN': '自己开发了', en: 'Built their own' } },
    ],
  },
]
