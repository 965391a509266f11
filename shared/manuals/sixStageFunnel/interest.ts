import type { StageInput } from '../input.ts'

export const interest: StageInput = {
  key: 'interest',
  name: { 'zh-CN': '兴趣', en: 'Interest' },
  purpose: {
    'zh-CN': '把“有点意思”变成“想认真看看”：找到他自己的那个理由，别替他编。',
    en: 'Turn "interesting" into "let us take a closer look" by finding their own reason, not by making one up.',
  },
  owner: 'consultant',
  inputs: [{ 'zh-CN': '客户追问过的话题和触达记录', en: 'What they asked about, and how we reached them' }],
  outputs: [
    { 'zh-CN': '一张《痛点卡》：谁疼、多疼、疼了多久', en: 'A pain card: who suffers, how much, since when' },
    { 'zh-CN': '约好的评估方式和参加的人', en: 'An agreed way to evaluate, and who takes part' },
  ],
  kpi: {
    'zh-CN': '从认知到认真评估的转化率；两次联系之间的间隔',
    en: 'Conversion from notice to evaluation; days between contacts',
  },
  controls: [
    { 'zh-CN': '痛点必须是客户原话，不许写成我们的卖点', en: 'The pain is in their words, never in our slogans' },
  ],
  timeStandard: { within: { amount: 10, unit: 'days' } },
  gate: { name: { 'zh-CN': '客户答应评估', en: 'They agreed to evaluate' }, mode: 'warn' },
  returns: [{ to: 'awareness', incomplete: true }],
  steps: [
    {
      key: 'curiosity-call',
      name: { 'zh-CN': '打一通只问不讲的电话', en: 'Make the curiosity call' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '你讲得越多，他越觉得是在被推销。先把他的事问明白，产品留到下一次。',
        en: 'Only ask in this one: the more you explain, the more it feels like being sold to.',
      },
      scripts: ['curiosity-call'],
    },
    {
      key: 'pain-card',
      name: { 'zh-CN': '写《痛点卡》', en: 'Write the pain card' },
      kind: 'document',
      evidence: ['word'],
      after: ['curiosity-call'],
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'curiosity-call' } },
      fields: ['main-concern'],
      why: {
        'zh-CN': '痛点卡上没有数字，后面的投入产出账就没有分母。',
        en: 'Without a figure on this card the later business case has nothing to divide by.',
      },
    },
    {
      key: 'peer-story',
      name: { 'zh-CN': '讲一个同类客户的故事', en: 'Tell the story of a peer' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '客户不信卖家，信跟自己一样的人，尤其信他踩过的坑。',
        en: 'Buyers trust those who are like them, most of all when they tell what went wrong.',
      },
      scripts: ['peer-story'],
    },
    {
      key: 'evaluation-agreed',
      name: { 'zh-CN': '约定怎么评估', en: 'Agree how to evaluate' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 9, unit: 'days' } },
      fields: ['rivals'],
      why: {
        'zh-CN': '评估办法谁先提，规则就先照谁的想法长。顺便问清还有几家在看。',
        en: 'Whoever suggests how to evaluate shapes the rules; ask too how many others are in the race.',
      },
      scripts: ['evaluation-offer'],
    },
  ],
}
