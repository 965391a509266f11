import type { StageInput } from '../input.ts'

/** Samples and declarations go side by side; a report that passes with conditions asks for a second test. */
export const validation: StageInput = {
  key: 'validation',
  name: { 'zh-CN': '技术验证', en: 'Technical validation' },
  purpose: {
    'zh-CN': '让样品在客户实验室里按约定的方法测一遍，拿到写着结论的报告。',
    en: 'Have the sample tested in their lab by the agreed method, and get a report with a conclusion.',
  },
  owner: 'fae',
  inputs: [
    { 'zh-CN': '签认的测试判据', en: 'The signed test criteria' },
    { 'zh-CN': '样品、TDS、SDS、出厂检验单', en: 'Sample, data sheets, safety sheet and certificate of analysis' },
  ],
  outputs: [
    { 'zh-CN': '客户实验室测试报告', en: "Report of the customer's lab" },
    { 'zh-CN': '通过准入审核的环保资料', en: 'Substance declarations that were accepted' },
  ],
  kpi: {
    'zh-CN': '寄样到出报告的天数；一次测试通过率',
    en: 'Days from sample to report; tests passed at the first try',
  },
  controls: [
    {
      'zh-CN': '样品与将来量产出自同一产线、同一配方',
      en: 'The sample comes from the line and the recipe of later production',
    },
    { 'zh-CN': '留样至少封存到批量首单之后', en: 'Retained samples stay sealed until after the first volume order' },
  ],
  timeStandard: { within: { amount: 35, unit: 'days' }, pauses: ['customer-lab'] },
  gate: { name: { 'zh-CN': '报告有结论', en: 'A report with a conclusion' }, mode: 'block' },
  returns: [{ to: 'exploration', incomplete: true }],
  reentry: ['sample-request', 'samples-sent', 'lab-report'],
  blocks: [
    {
      kind: 'sequence',
      of: [
        { kind: 'parallel', chains: [['sample-request', 'samples-sent'], ['compliance-files']] },
        'lab-report',
        'retest',
      ],
    },
  ],
  steps: [
    {
      key: 'sample-request',
      name: { 'zh-CN': '提交打样申请', en: 'File the sample request' },
      kind: 'document',
      evidence: ['word'],
      role: 'sales',
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '规格、数量、包装、测试方法写清楚再打样，别让实验室猜你要哪一种。',
        en: 'State grade, quantity, packing and method, so that our lab need not guess which you mean.',
      },
    },
    {
      key: 'samples-sent',
      name: { 'zh-CN': '寄出样品和测试建议', en: 'Send samples with test advice' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet'] },
      severity: 'major',
      timeStandard: { within: { amount: 7, unit: 'days' } },
      why: {
        'zh-CN': '不少“不合格”其实是储存和参数用错了。附一页建议条件，比事后解释管用。',
        en: 'Many a failure is wrong storage or a wrong setting. One page of advice beats any explanation later.',
      },
      scripts: ['sample-cover'],
    },
    {
      key: 'compliance-files',
      name: { 'zh-CN': '提交环保准入资料', en: 'Submit substance declarations' },
      kind: 'document',
      evidence: ['document', 'word'],
      role: 'quality',
      mode: 'warn',
      when: 'regulated == true',
      timeStandard: { within: { amount: 10, unit: 'days' } },
      why: {
        'zh-CN': 'RoHS、REACH、卤素报告和测试同步走，别等测试过了再卡一个月资料。',
        en: 'Let RoHS, REACH and halogen reports run beside the test, or a pass waits a month for paper.',
      },
    },
    {
      key: 'lab-follow-up',
      name: { 'zh-CN': '每周跟进测试进度', en: 'Ask the lab every week' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      repeat: { every: { amount: 5, unit: 'days' } },
      timeStandard: { within: { amount: 5, unit: 'days' }, pauses: ['customer-lab'] },
      why: {
        'zh-CN': '样品寄出去没人催，就在实验室抽屉里躺到过期。',
        en: 'A sample that nobody asks about expires in a drawer.',
      },
      scripts: ['lab-follow-up-call'],
    },
    {
      key: 'lab-report',
      name: { 'zh-CN': '拿到测试报告', en: 'Get the lab report' },
      kind: 'document',
      evidence: ['document', 'word'],
      mode: 'block',
      severity: 'critical',
      fields: ['lab-result'],
      timeStandard: { within: { amount: 20, unit: 'days' }, pauses: ['customer-lab'] },
      why: {
        'zh-CN': '口头说“还不错”不算数，写着批号、方法、数值的报告才能带进下一关。',
        en: '"Looks fine" does not count; a report with lot, method and figures does.',
      },
      scripts: ['report-request'],
    },
    {
      key: 'retest',
      name: { 'zh-CN': '按条件复测', en: 'Test again under the conditions' },
      kind: 'document',
      evidence: ['document', 'word'],
      mode: 'block',
      severity: 'major',
      when: 'lab_result == "conditional"',
      timeStandard: {
        within: { amount: 10, unit: 'days' },
        from: { at: 'step', step: 'lab-report' },
        pauses: ['customer-lab'],
      },
      why: {
        'zh-CN': '有条件通过就是没通过。把条件逐条测完再上线，免得在产线上交学费。',
        en: 'A conditional pass is no pass: test each condition before the line pays for it.',
      },
    },
  ],
}
