import type { StageInput } from '../input.ts'

export const qualification: StageInput = {
  key: 'qualification',
  name: { 'zh-CN': '商机判定', en: 'Qualification' },
  purpose: {
    'zh-CN': '用同一把尺子给线索定级：A 级全力跟，B 级按节奏跟，C 级退回市场养着，不让技术白写方案。',
    en: 'Grade every lead by one yardstick: all hands on A, a steady pace on B, C back to marketing, and no proposals that nobody will read.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '分到手的线索和基础信息', en: 'The assigned lead and its basic data' },
    { 'zh-CN': '客户画像和评级标准', en: 'Customer profile and the grading standard' },
  ],
  outputs: [
    { 'zh-CN': '定了级的商机，写明预算和拍板日期', en: 'A graded opportunity with budget and decision date' },
    { 'zh-CN': '客户亲口说的需求，三句话以内', en: 'The need in the words of the customer, three sentences at most' },
  ],
  kpi: {
    'zh-CN': '转成商机的线索占比，目标 25%；A 级商机里真正成交的比例',
    en: 'Leads that become opportunities, one in four as the aim; closing rate of grade A',
  },
  controls: [
    {
      'zh-CN': '评级看四项：预算、需求、拍板人、时间，缺两项以上不得评 A',
      en: 'Four criteria: budget, need, decider, date; with two missing there is no grade A',
    },
  ],
  timeStandard: { within: { amount: 4, unit: 'days' } },
  gate: { name: { 'zh-CN': '先定级，再动技术', en: 'No engineer before a grade' }, mode: 'block' },
  returns: [{ to: 'lead-capture', incomplete: true }],
  steps: [
    {
      key: 'qualifying-call',
      name: { 'zh-CN': '打电话问清四件事', en: 'Make the qualifying call' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      mode: 'warn',
      timeStandard: { within: { amount: 1, unit: 'days' } },
      why: {
        'zh-CN': '十分钟电话问清四件事，省下的是技术同事三天的方案。',
        en: 'Ten minutes on the phone can save an engineer three days of writing.',
      },
      scripts: ['four-question-call', 'gatekeeper-call'],
    },
    {
      key: 'profile-card',
      name: { 'zh-CN': '填《客户画像卡》', en: 'Fill in the profile card' },
      kind: 'document',
      evidence: ['word'],
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '画像卡是给下一棒看的，你多写一行，技术和客户经理就少问一遍。',
        en: 'The card is for the next runner: a line more from you is a question less from them.',
      },
    },
    {
      key: 'graded',
      name: { 'zh-CN': '给商机定级', en: 'Grade the opportunity' },
      kind: 'field',
      evidence: ['field', 'integration', 'word'],
      mode: 'block',
      severity: 'major',
      after: ['qualifying-call'],
      timeStandard: { within: { amount: 2, unit: 'days' } },
      fields: ['grade', 'budget', 'decision-date'],
      why: {
        'zh-CN': '什么都跟等于什么都没跟。定了级，时间才花得到能成的单子上。',
        en: 'Chasing everything means catching nothing; grades put the hours where a signature is possible.',
      },
    },
    {
      key: 'handed-back',
      name: { 'zh-CN': 'C 级退回市场培育', en: 'Hand grade C back' },
      kind: 'task',
      evidence: ['word'],
      when: "grade == 'c'",
      after: ['graded'],
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'graded' } },
      why: {
        'zh-CN': '时候没到的客户，交给市场按月送内容，比你半年打一次电话强。',
        en: 'A customer whose time has not come is better kept warm each month by marketing than called twice a year by you.',
      },
      scripts: ['see-you-later'],
    },
    {
      key: 'director-look',
      name: { 'zh-CN': 'A 级商机请总监过目', en: 'Show grade A to the director' },
      ask: 'recommended',
      kind: 'meeting',
      evidence: ['word'],
      role: 'director',
      when: "grade == 'a'",
      after: ['graded'],
      why: {
        'zh-CN': '总监一个电话，有时抵得上你跑三趟。',
        en: 'One call from the director sometimes spares you three visits.',
      },
    },
  ],
}
