import type { PhraseRuleInput } from '../input.ts'

export const phraseRules: PhraseRuleInput[] = [
  {
    key: 'guaranteed-return',
    name: { 'zh-CN': '不得承诺保本保收益', en: 'No guarantee of capital or return' },
    why: {
      'zh-CN': '承诺保本保收益是监管红线，一句聊天记录就可能招来处罚；客户真亏了，这句话就是他索赔的证据。',
      en: 'Promising capital or return is forbidden outright: one chat line can bring a fine, and it is the proof with which the client claims the loss back.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': [
        '保本',
        '保证收益',
        '保收益',
        '保底收益',
        '稳赚不赔',
        '稳赚',
        '包赚',
        '零风险',
        '没有风险',
        '绝对安全',
        '刚性兑付',
        '肯定不会亏',
        '一定能赚',
      ],
      en: [
        'guaranteed return',
        'guaranteed profit',
        'guarantee your capital',
        'capital is guaranteed',
        'risk-free',
        'no risk',
        'zero risk',
        'cannot lose',
        'sure profit',
      ],
    },
    unless: {
      'zh-CN': [
        '不保本',
        '不承诺',
        '不保证',
        '非保本',
        '不是保本',
        '不得承诺',
        '并非',
        '有没有风险',
        '确保本',
        '是否保本',
        '保本吗',
      ],
      en: [
        'not risk-free',
        'never risk-free',
        'not guaranteed',
        'no guaranteed',
        'cannot guarantee',
        'not a guaranteed',
        'no risk rating',
        'no risk profile',
      ],
    },
    instead: {
      'zh-CN': '本产品不保本、不保证收益，可能发生本金损失。',
      en: 'This product guarantees neither capital nor return; you may lose part of what you invest.',
    },
    mode: 'block',
    severity: 'critical',
  },
  {
    key: 'risk-words',
    name: { 'zh-CN': '推介材料须带风险提示', en: 'A proposal must carry the risk warning' },
    why: {
      'zh-CN': '只讲收益不讲风险，属于误导性推介。一句话的提示，客户看得见，检查也看得见。',
      en: 'A proposal that names returns and leaves out risk misleads. One sentence is seen by the client and by the inspector.',
    },
    kind: 'must',
    phrases: {
      'zh-CN': ['投资有风险', '不保本', '可能发生本金损失'],
      en: ['investments carry risk', 'may lose part of what you invest', 'value can fall as well as rise'],
    },
    instead: {
      'zh-CN': '投资有风险，过往业绩不代表未来表现，请结合自身风险等级审慎决定。',
      en: 'Investments carry risk, past performance says nothing about the future; please decide in line with your own rating.',
    },
    step: 'proposal-sent',
    mode: 'block',
    severity: 'major',
  },
  {
    key: 'expected-yield',
    name: { 'zh-CN': '不说“预期收益率”', en: 'No expected yield' },
    why: {
      'zh-CN': '净值型产品没有预期收益率。说成“预期年化”，客户就会当成利息来等。',
      en: 'A product that is marked to market has no expected yield; give it one, and the client waits for it like interest.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['预期收益率', '预期年化', '年化能到', '利息有', '到期能拿'],
      en: ['expected yield', 'expected annual return', 'will earn you'],
    },
    unless: { 'zh-CN': ['没有预期', '不是预期'], en: ['no expected', 'not an expected'] },
    instead: {
      'zh-CN': '业绩比较基准为 [数值]，不构成对收益的承诺，实际以净值为准。',
      en: 'The benchmark is [figure]; it is not a promise, and what you get depends on the net asset value.',
    },
    severity: 'major',
  },
  {
    key: 'like-a-deposit',
    name: { 'zh-CN': '不与存款混同', en: 'Not like a deposit' },
    why: {
      'zh-CN': '“当初说跟存款一样的”，是老年客户投诉里常听到的一句。理财、保险、基金都不是存款。',
      en: '"Just like a deposit" is a sentence that elderly clients often quote in complaints; neither funds nor policies are deposits.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['跟存款一样', '和存款一样', '跟定期一样', '和定期差不多', '存款升级版', '替代存款'],
      en: ['like a deposit', 'same as a deposit', 'as safe as a savings account', 'a better savings account'],
    },
    unless: { 'zh-CN': ['不能说', '不要当成', '并不'], en: ['not like', 'unlike', 'not the same'] },
    instead: {
      'zh-CN': '它不是存款，不受存款保险保障，净值会有涨有跌。',
      en: 'It is no bank deposit, is not covered by deposit insurance, and its value goes up and down.',
    },
    severity: 'major',
  },
  {
    key: 'no-pressure',
    name: { 'zh-CN': '不用紧迫感逼单', en: 'No pressure to hurry' },
    why: {
      'zh-CN': '被催着签下的单子，冷静期里容易退，没退的也容易变成投诉。',
      en: 'What is signed in a hurry tends to be cancelled in the cooling-off period, or to come back as a complaint.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['最后一天', '错过就没有了', '额度马上抢完', '今天必须定'],
      en: ['last chance', 'offer ends today', 'must decide today', 'almost sold out'],
    },
    instead: {
      'zh-CN': '募集期到 [日期] 结束，您可以和家人商量后再决定。',
      en: 'Subscription closes on [date]; please take the time to talk it over at home.',
    },
    mode: 'advise',
  },
]
