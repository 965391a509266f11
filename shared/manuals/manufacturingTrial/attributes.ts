import type { AttributeInput } from '../input.ts'

/** Yields are percentages as the customer's own line counts them. */
export const attributes: AttributeInput[] = [
  {
    key: 'application',
    name: { 'zh-CN': '用在哪道工序', en: 'Where on the line it is used' },
    type: 'text',
    mandatory: ['exploration'],
  },
  { key: 'incumbent', name: { 'zh-CN': '现用牌号', en: 'Grade in use today' }, type: 'text' },
  {
    key: 'baseline-yield',
    name: { 'zh-CN': '现用料良率', en: 'Yield today' },
    type: 'number',
    unit: '%',
    mandatory: ['exploration'],
  },
  {
    key: 'target-yield',
    name: { 'zh-CN': '约定达标良率', en: 'Agreed target yield' },
    type: 'number',
    unit: '%',
    mandatory: ['exploration'],
  },
  { key: 'annual-demand', name: { 'zh-CN': '年需求量', en: 'Demand a year' }, type: 'number' },
  {
    key: 'regulated',
    name: { 'zh-CN': '是否要求环保准入资料', en: 'Needs substance declarations' },
    type: 'boolean',
    mandatory: ['exploration'],
  },
  {
    key: 'lab-result',
    name: { 'zh-CN': '实验室结论', en: 'Lab result' },
    type: 'choice',
    values: [
      { value: 'pass', name: { 'zh-CN': '通过', en: 'Pass' } },
      { value: 'conditional', name: { 'zh-CN': '有条件通过', en: 'Conditional pass' } },
      { value: 'fail', name: { 'zh-CN': '不通过', en: 'Fail' } },
    ],
    mandatory: ['validation'],
  },
  {
    key: 'pilot-date',
    name: { 'zh-CN': '上线试产日', en: 'Day of the pilot run' },
    type: 'date',
    mandatory: ['pilot'],
  },
  {
    key: 'pilot-yield',
    name: { 'zh-CN': '试产良率', en: 'Yield of the pilot run' },
    type: 'number',
    unit: '%',
    mandatory: ['pilot'],
  },
  {
    key: 'exit-reason',
    name: { 'zh-CN': '终止原因', en: 'Why it ended' },
    type: 'choice',
    values: [
      { value: 'performance', name: { 'zh-CN': '性能不达标', en: 'Performance' } },
      { value: 'process-window', name: { 'zh-CN': '工艺窗口太窄', en: 'Process window too narrow' } },
      { value: 'switch-cost', name: { 'zh-CN': '切换成本高', en: 'Cost of switching' } },
      { value: 'incumbent-cut', name: { 'zh-CN': '原供应商降价', en: 'Incumbent cut its price' } },
      { value: 'project-ended', name: { 'zh-CN': '客户机种停产', en: 'Their model was ended' } },
    ],
  },
]
