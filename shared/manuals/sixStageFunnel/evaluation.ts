import type { StageInput } from '../input.ts'

const racing = 'rivals > 0'

/** Holds the competitor comparison, a chain of its own beside the business case, asked where rivals are in the race. */
export const evaluation: StageInput = {
  key: 'evaluation',
  name: { 'zh-CN': '评估', en: 'Evaluation' },
  purpose: {
    'zh-CN': '先和客户定标准，再拿标准去比。有竞品就摆到桌面上比，比完客户心里有数。',
    en: 'Set the criteria with them, then compare by these criteria. Rivals are put on the table, so that the choice is an informed one.',
  },
  owner: 'consultant',
  inputs: [
    { 'zh-CN': '痛点卡和评估约定', en: 'The pain card and the agreed way to evaluate' },
    { 'zh-CN': '竞品资料库：公开参数、实测记录', en: 'What is known of rivals: public data, our own tests' },
  ],
  outputs: [
    { 'zh-CN': '双方认可的《评估标准表》', en: 'A criteria sheet that both sides accept' },
    { 'zh-CN': '《竞品对比表》和投入产出账', en: 'The comparison sheet and the business case' },
  ],
  kpi: {
    'zh-CN': '进入试用的比例；和竞品正面比的胜率',
    en: 'Share that goes to trial; rate of wins against a rival',
  },
  controls: [
    {
      'zh-CN': '对比表里的每个数都注明出处，主管看过才能给客户',
      en: 'Every figure compared names its source, and the senior lead sees the sheet before they do',
    },
  ],
  timeStandard: { within: { amount: 15, unit: 'days' } },
  gate: { name: { 'zh-CN': '标准双方认可，对比摆上桌', en: 'Criteria accepted, rivals compared' }, mode: 'block' },
  returns: [{ to: 'interest', incomplete: true }],
  skips: [{ to: 'decision', when: 'repeat_buyer' }],
  blocks: [
    {
      kind: 'sequence',
      of: [
        'criteria-sheet',
        {
          kind: 'parallel',
          chains: [['rivals-mapped', 'comparison-sheet', 'comparison-checked', 'comparison-talk'], ['business-case']],
        },
      ],
    },
  ],
  steps: [
    {
      key: 'criteria-sheet',
      name: { 'zh-CN': '一起定《评估标准表》', en: 'Set the criteria together' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 4, unit: 'days' } },
      fields: ['repeat-buyer'],
      why: {
        'zh-CN': '标准是客户自己写的，最后选谁他都站得住脚，也就敢选你。',
        en: 'With criteria they wrote themselves they can defend the choice, and so dare to choose you.',
      },
      scripts: ['criteria-workshop'],
    },
    {
      key: 'rivals-mapped',
      name: { 'zh-CN': '摸清竞品的配置和说法', en: 'Map the rivals' },
      kind: 'task',
      evidence: ['word'],
      when: racing,
      timeStandard: { within: { amount: 2, unit: 'days' }, from: { at: 'step', step: 'criteria-sheet' } },
      why: {
        'zh-CN': '他们怎么配、许了什么、谁在替他们说话，写到纸上。只记公开资料和客户愿意讲的，不打听人家的保密报价。',
        en: 'What they offer, what they promised, who speaks for them: on paper. Only what is public or freely told; a confidential quote is not ours to ask for.',
      },
    },
    {
      key: 'comparison-sheet',
      name: { 'zh-CN': '做《竞品对比表》', en: 'Draw up the comparison' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      role: 'application-engineer',
      when: racing,
      mode: 'warn',
      timeStandard: { within: { amount: 3, unit: 'days' }, from: { at: 'step', step: 'rivals-mapped' } },
      why: {
        'zh-CN': '输的那几项也写上去，客户才信你赢的那几项。',
        en: 'Show the lines that we lose, and they will believe the lines that we win.',
      },
    },
    {
      key: 'comparison-checked',
      name: { 'zh-CN': '主管过一遍对比表', en: 'Have the comparison checked' },
      kind: 'task',
      evidence: ['word'],
      role: 'senior',
      when: racing,
      mode: 'block',
      timeStandard: { within: { amount: 4, unit: 'hours' }, from: { at: 'step', step: 'comparison-sheet' } },
      why: {
        'zh-CN': '一个写错的竞品参数，够对手拿着律师函来找你。',
        en: 'One wrong figure about a rival is enough for a letter from their lawyer.',
      },
    },
    {
      key: 'comparison-talk',
      name: { 'zh-CN': '当面讲对比', en: 'Present the comparison' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      when: racing,
      severity: 'major',
      mode: 'warn',
      timeStandard: { within: { amount: 3, unit: 'days' }, from: { at: 'step', step: 'comparison-checked' } },
      why: {
        'zh-CN': '对比表发过去，对手当晚就能看到；当面讲，你看得见客户在哪一行点头。',
        en: 'A sheet that is mailed reaches the rival by evening; face to face you see at which line they nod.',
      },
      scripts: ['comparison-opening', 'rival-cheaper'],
    },
    {
      key: 'business-case',
      name: { 'zh-CN': '算一笔投入产出账', en: 'Work out the business case' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      timeStandard: { within: { amount: 5, unit: 'days' }, from: { at: 'step', step: 'criteria-sheet' } },
      why: {
        'zh-CN': '数都用客户自己的，算法让他改。改过的账才是他的账。',
        en: 'Use their figures and let them change the sums: what they corrected, they own.',
      },
      scripts: ['sums-together'],
    },
  ],
}
