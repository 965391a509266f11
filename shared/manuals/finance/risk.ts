import type { StageInput } from '../input.ts'

/** The critical gate of this manual: what was not said, signed and recorded is not sold. */
export const risk: StageInput = {
  key: 'risk',
  name: { 'zh-CN': '风险告知', en: 'Risk disclosure' },
  purpose: {
    'zh-CN': '让客户在签字之前，用自己的话说得出最坏会怎样；告知、签署、录音录像一样不少。',
    en: 'Before signing, the client can say in their own words what the worst case is; told, signed and recorded without a gap.',
  },
  owner: 'advisor',
  inputs: [
    { 'zh-CN': '客户选定的产品与适当性匹配意见', en: 'The chosen products and the suitability opinion' },
    { 'zh-CN': '风险揭示书与双录标准语', en: 'Risk disclosure statement and the wording for the recording' },
  ],
  outputs: [
    { 'zh-CN': '客户签署的风险揭示书', en: 'Risk disclosure signed by the client' },
    { 'zh-CN': '质检通过的双录文件', en: 'A recording that passed the quality check' },
  ],
  kpi: {
    'zh-CN': '双录一次质检通过率；误导销售类投诉件数',
    en: 'Recordings that pass at first check; complaints of mis-selling',
  },
  controls: [
    {
      'zh-CN': '揭示、签署、双录须由同一名持证人员当面完成',
      en: 'One licensed person discloses, has it signed and records it, face to face',
    },
    { 'zh-CN': '合规专员看完双录再放行签约', en: 'Compliance watches the recording before signing is let through' },
  ],
  timeStandard: { within: { amount: 5, unit: 'days' }, severity: 'major', pauses: ['family-decision'] },
  gate: {
    name: { 'zh-CN': '合规放行', en: 'Released by compliance' },
    mode: 'approve',
    severity: 'critical',
    approver: 'compliance',
  },
  returns: [{ to: 'matching', incomplete: true }],
  steps: [
    {
      key: 'disclosure-read',
      name: { 'zh-CN': '逐条讲解风险揭示书', en: 'Go through the risk disclosure' },
      kind: 'meeting',
      evidence: ['word'],
      mode: 'block',
      severity: 'critical',
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '一家保险机构的投诉里，65% 是误导销售。讲透这一遍，挡住的是后面几年的纠纷。',
        en: 'At one insurer 65% of complaints were about mis-selling. Said properly once, it spares years of dispute.',
      },
      help: {
        'zh-CN': '本金会不会亏、最多亏多少、什么时候拿不出来、谁来承担，四句话讲完请客户复述。',
        en: 'Can capital be lost, how much at worst, when is it locked, who bears it: four sentences, then ask them to repeat.',
      },
      scripts: ['risk-walkthrough'],
    },
    {
      key: 'mismatch-warning',
      name: { 'zh-CN': '签署超等级购买警示', en: 'Sign the warning for a riskier product' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['disclosure-read'],
      when: 'above_profile == true',
      timeStandard: { within: { amount: 3, unit: 'days' } },
      help: {
        'zh-CN':
          '先查这类产品准不准超等级购买：风险承受能力最低一档的客户、规定只能匹配销售的产品，一律终止，不走警示。拿不准就问合规。',
        en: 'First check whether this product may be bought above the rating at all: not by clients of the lowest rating, and not where the rules demand a match. Then stop; no warning helps. In doubt, ask compliance.',
      },
      why: {
        'zh-CN': '规定允许、客户又坚持要买的，必须是他主动提出、书面警示、本人确认。少一样，责任就在我们。',
        en: 'Where the rules allow it and they insist, it must be their own wish, warned of in writing and confirmed by them; one missing, and it is on us.',
      },
      scripts: ['mismatch-words'],
    },
    {
      key: 'senior-witness',
      name: { 'zh-CN': '老年客户请家属或主管见证', en: 'A witness for an elderly client' },
      kind: 'call',
      evidence: ['word'],
      role: 'service',
      mode: 'block',
      severity: 'major',
      when: 'senior == true',
      timeStandard: { within: { amount: 3, unit: 'days' } },
      help: {
        'zh-CN': '联系家属之前先问客户本人愿不愿意、找哪一位，并记下来；本人不同意，就请主管到场见证。',
        en: 'Ask the client first whether a relative may be called, and whom, and note it; if they would rather not, a supervisor is the witness.',
      },
      why: {
        'zh-CN': '多一位家人听见，就少一场“我妈根本不知道买了什么”的争执。',
        en: 'One relative who heard it prevents the quarrel that begins with "mother never knew what she bought".',
      },
      scripts: ['senior-words'],
    },
    {
      key: 'disclosure-signed',
      name: { 'zh-CN': '收齐签署的风险揭示书', en: 'Collect the signed disclosure' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['disclosure-read'],
      timeStandard: { within: { amount: 4, unit: 'days' } },
      why: {
        'zh-CN': '抄录的那句“本人已知悉风险”，是日后唯一比记忆可靠的东西。',
        en: 'The line that they copied by hand is the one thing later more reliable than memory.',
      },
    },
    {
      key: 'double-recording',
      name: { 'zh-CN': '完成双录并通过质检', en: 'Record it and pass the check' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['disclosure-read'],
      timeStandard: { within: { amount: 4, unit: 'days' } },
      why: {
        'zh-CN': '双录缺一句关键话术，整单就要重来；照着标准语走，十分钟一次过。',
        en: 'One missing phrase and the recording starts over; with the wording at hand it takes ten minutes, once.',
      },
      scripts: ['recording-opening'],
    },
  ],
}
