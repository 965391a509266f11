import type { ScriptInput } from '../../input.ts'

export const discoveryScripts: ScriptInput[] = [
  {
    key: 'goals-questions',
    name: { 'zh-CN': '理财目标面谈提纲', en: 'Questions about their goals' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '第一次面谈，客户一上来就问哪个收益高；问出资金用途、期限、能亏多少',
      en: 'First meeting, client asks for the best yield; find purpose, horizon and loss they can bear',
    },
    text: {
      'zh-CN':
        '1. 这笔钱是从哪里腾出来的？原来放在什么地方？\n2. 三年之内有没有要动用它的事，比如买房、孩子出国、看病备用？\n3. 如果账面上少了一成，您会加仓、不动，还是想赶紧拿出来？\n4. 以前买过的产品里，哪一次最满意，哪一次最后悔？\n5. 家里这类事情是您一个人定，还是要和谁商量？',
      en: '1. Where did this money come from, and where is it lying now?\n2. Is there anything within three years for which you might need it: a home, school abroad, illness?\n3. If the account showed a tenth less, would you add, wait, or want out at once?\n4. Of what you bought before, what pleased you most and what do you regret?\n5. Do you decide such things alone, or with whom?',
    },
    variants: [
      {
        key: 'by-bucket',
        name: { 'zh-CN': '三个口袋', en: 'Three pockets' },
        text: {
          'zh-CN':
            '{{person}}，咱们先不看产品，把钱分成三个口袋：半年内要花的、三五年后要用的、十年都不动的。\n您大概各放多少？第二个口袋最怕亏，最多能接受跌多少？\n我按口袋来配，比一样一样挑产品清楚得多。',
          en: '{{person}}, before any product let us sort the money into three pockets: for the next half year, for three to five years, for ten and more.\nHow much goes into each? The second fears losses most: how far may it fall?\nI will choose pocket by pocket, which is far clearer than product by product.',
        },
      },
    ],
  },
  {
    key: 'questionnaire-invite',
    name: { 'zh-CN': '邀请做风险测评', en: 'Inviting to the risk questionnaire' },
    channel: 'chat',
    scenario: {
      'zh-CN': '客户嫌麻烦、说随便填填、让你代填风险测评问卷',
      en: 'Client finds the risk questionnaire tedious or asks you to fill it in',
    },
    text: {
      'zh-CN':
        '{{person}}，发您一份风险测评，十来道题，五分钟能做完。结果决定我能给您推荐哪些产品，所以要请您本人按真实想法选，我不能替您填，也不能提示答案。做完告诉我一声就行。',
      en: '{{person}}, here is the risk questionnaire: a dozen questions, five minutes. It decides what I may recommend, so it has to be your own honest answers; I can neither fill it in nor hint. Just tell me when it is done.',
    },
    variants: [
      {
        key: 'expired',
        name: { 'zh-CN': '测评过期', en: 'Rating expired' },
        text: {
          'zh-CN':
            '{{person}}，您上次的风险测评是 [日期] 做的，已经过了有效期。这一年您的收入、家庭和想法可能都有变化，麻烦重做一次，系统会按新结果重新匹配。',
          en: '{{person}}, your last questionnaire dates from [date] and has expired. Income, family and views may have changed since, so please take it again; we then match on the new result.',
        },
      },
    ],
  },
  {
    key: 'needs-letter',
    name: { 'zh-CN': '需求小结', en: 'Summary of needs' },
    channel: 'email',
    scenario: {
      'zh-CN': '面谈结束后，把客户的目标、期限、流动性要求写下来请他确认',
      en: 'After the meeting, write back goals, horizon and liquidity for the client to confirm',
    },
    text: {
      'zh-CN':
        '尊敬的{{person}}：\n\n谢谢您今天讲得这么细，要点我记在下面：\n· 这笔资金：[金额]，来源 [来源]\n· 打算用于：[用途]，大约 [年限] 后\n· 随时要能取用的部分：[金额]\n· 您能接受的最大浮亏：[比例]\n\n哪一条和您的想法有出入，请直接改。确认之后我再请投资顾问做配置，在此之前不会给您推任何产品。\n\n{{company}} {{me}}',
      en: 'Dear {{person}},\n\nThank you for talking so openly today. What I noted:\n– The money: [amount], from [source]\n– Meant for: [purpose], in about [years]\n– To be available at any time: [amount]\n– The largest paper loss that you can stand: [share]\n\nPlease change whatever is not as you meant it. Only then will our specialist draft a mix; until then I will not propose any product.\n\n{{me}}, {{company}}',
    },
  },
]
