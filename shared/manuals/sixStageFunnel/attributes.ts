import type { AttributeInput } from '../input.ts'

export const attributes: AttributeInput[] = [
  {
    key: 'touchpoint',
    name: { 'zh-CN': '首次触达方式', en: 'First touchpoint' },
    type: 'choice',
    values: [
      { value: 'article', name: { 'zh-CN': '公众号文章', en: 'Article' } },
      { value: 'talk', name: { 'zh-CN': '行业会议报告', en: 'Conference talk' } },
      { value: 'video', name: { 'zh-CN': '短视频', en: 'Short video' } },
      { value: 'search', name: { 'zh-CN': '搜索', en: 'Search' } },
      { value: 'peer', name: { 'zh-CN': '同行口碑', en: 'A peer' } },
    ],
    mandatory: ['awareness'],
  },
  {
    key: 'main-concern',
    name: { 'zh-CN': '客户最在意的一点', en: 'Their main concern' },
    type: 'text',
    mandatory: ['interest'],
  },
  {
    key: 'rivals',
    name: { 'zh-CN': '同时在看几家竞品', en: 'Rivals in the race' },
    type: 'number',
    mandatory: ['interest'],
  },
  {
    key: 'repeat-buyer',
    name: { 'zh-CN': '用过同款的老客户', en: 'Bought the same before' },
    type: 'boolean',
    mandatory: ['evaluation'],
  },
  {
    key: 'strong-doubt',
    name: { 'zh-CN': '试用中提出强烈质疑', en: 'Voiced strong doubt in the trial' },
    type: 'boolean',
    mandatory: ['trial'],
  },
  {
    key: 'trial-result',
    name: { 'zh-CN': '试用结论', en: 'Result of the trial' },
    type: 'choice',
    values: [
      { value: 'reached', name: { 'zh-CN': '全部达标', en: 'All reached' } },
      { value: 'partly', name: { 'zh-CN': '部分达标', en: 'Partly reached' } },
      { value: 'failed', name: { 'zh-CN': '没有达标', en: 'Not reached' } },
    ],
    mandatory: ['trial'],
  },
  {
    key: 'concession',
    name: { 'zh-CN': '让价幅度', en: 'Concession on price' },
    type: 'number',
    unit: '%',
    mandatory: ['decision'],
  },
  {
    key: 'order-value',
    name: { 'zh-CN': '订单金额', en: 'Order value' },
    type: 'number',
    unit: 'CNY',
    mandatory: ['decision'],
  },
  {
    key: 'nps',
    name: { 'zh-CN': '推荐意愿（0 至 10 分）', en: 'Would recommend (0 to 10)' },
    type: 'number',
    mandatory: ['loyalty'],
  },
  {
    key: 'dropped-at',
    name: { 'zh-CN': '客户在哪里断了念头', en: 'What broke it off' },
    type: 'choice',
    values: [
      { value: 'comparison', name: { 'zh-CN': '对比输了', en: 'Lost the comparison' } },
      { value: 'trial', name: { 'zh-CN': '试用没达标', en: 'Trial fell short' } },
      { value: 'money', name: { 'zh-CN': '钱没批下来', en: 'No money' } },
      { value: 'inertia', name: { 'zh-CN': '维持现状', en: 'Left as it is' } },
    ],
  },
]
