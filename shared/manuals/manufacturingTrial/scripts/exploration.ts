import type { ScriptInput } from '../../input.ts'

export const explorationScripts: ScriptInput[] = [
  {
    key: 'line-walk-questions',
    name: { 'zh-CN': '车间走访提问', en: 'Questions on the floor' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '去客户车间看现场，跟工艺员、班组长聊什么，怎么找换料的痛点',
      en: 'Walking the line with process people and shift leads, finding the pain behind a change of material',
    },
    text: {
      'zh-CN':
        '1. 这道工序一个班做多少，最怕什么时候出问题？\n2. 不良品主要是哪几种？能看看今天的不良箱吗？\n3. 换料、清洗、调机各要停多久，一天几次？\n4. 现用料用了几年？上次想换是什么时候，为什么没换成？\n5. 要是能改一样，您最想先改哪样？',
      en: '1. How much does this station make in a shift, and when does it go wrong?\n2. Which defects do you see most? May I look into the bin of today?\n3. Change-over, cleaning, adjusting: how long does the line stop, how often?\n4. For how many years have you used this grade? When did you last think of changing, and what stopped you?\n5. If one thing could be better, which would it be?',
    },
    variants: [
      {
        key: 'with-manager',
        name: { 'zh-CN': '对厂长', en: 'To the plant manager' },
        text: {
          'zh-CN':
            '{{person}}，今天不推产品，只想看一道工序。我们给一家做 [行业] 的厂算过，光返修和停机一个月就是 [金额]。您这边要是也有类似情况，我带工程师在线边蹲两小时，给您留一份数据；没有，我们看完就走，不耽误生产。',
          en: '{{person}}, I am not here to sell today, only to see one station. At a plant in [industry] rework and stops alone came to [amount] a month. If it is similar here, our engineer and I watch for two hours and leave you the data; if not, we are out of your way.',
        },
      },
    ],
  },
  {
    key: 'quality-worry',
    name: { 'zh-CN': '打消品质的顾虑', en: 'When quality is worried' },
    channel: 'call',
    scenario: {
      'zh-CN': '品质部门反对换料，怕变更、怕要重新送客户认证',
      en: 'Quality is against a change, afraid of requalification by their customer',
    },
    text: {
      'zh-CN':
        '{{person}}，您担心变更，应该的，最后签字担责的是您。\n我们的走法是：先实验室、再小批量，每一步的数据都交到您手上，您说停就停。\n变更申请要用的资料清单我先发您一份，PCN、可靠性、环保报告都列在里面，缺哪份您圈出来，我们来做。',
      en: '{{person}}, I do understand your worry about a change: it is your signature in the end.\nWe go by lab first, then a small lot; each set of data comes to you, and you can stop at any point.\nHere is a list of what a change request needs, from change notice to reliability and substance reports. Mark what is missing and we will produce it.',
    },
  },
  {
    key: 'criteria-mail',
    name: { 'zh-CN': '测试判据确认邮件', en: 'Confirming the test criteria' },
    channel: 'email',
    scenario: {
      'zh-CN': '寄样之前跟客户书面约定测试方法、数量、合格标准',
      en: 'Agree method, quantity and threshold in writing before sending samples',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”的测试判据按我们讨论的整理如下：\n· 工序：[工序]，现用料良率 [比例]\n· 样本量：[数量]，测试方法 [标准]\n· 达标值：良率不低于 [比例]，[性能] 不低于 [数值]\n· 达标之后：[日期] 安排小批量\n\n请工艺和品质各签一个名回传。标准定了，测出来是什么就是什么，我们不讨价还价。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe criteria for {{deal}} as we discussed them:\n– Station: [station], yield today [share]\n– Sample: [quantity], by method [standard]\n– Target: yield of at least [share], [property] of at least [value]\n– If met: a small lot on [date]\n\nPlease have process and quality sign and return it. Once they are fixed, the result is the result, and we will not argue about it.\n\n{{me}}',
    },
  },
]
