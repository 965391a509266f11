import type { ScriptInput } from '../../input.ts'

export const afterSalesScripts: ScriptInput[] = [
  {
    key: 'kickoff-invite',
    name: { 'zh-CN': '启动会邀约', en: 'Invitation to the kick-off' },
    channel: 'email',
    scenario: {
      'zh-CN': '项目启动会：邀请、议程、双方准备什么',
      en: 'Kick-off: invitation, agenda, what each side prepares',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”启动会定在[时间]，约 40 分钟。议程：目标和验收标准、时间表、双方各自要准备的事、怎么联系。\n\n请贵方项目负责人和一位使用部门的同事参加。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe kick-off for {{deal}} is on [time], about 40 minutes: goal and acceptance, timetable, what each side prepares, how we keep in touch.\n\nPlease bring your project lead and somebody from the department that will use it.\n\n{{me}}',
    },
  },
  {
    key: 'go-live-check',
    name: { 'zh-CN': '确认使用情况', en: 'Checking that it is in use' },
    channel: 'email',
    scenario: {
      'zh-CN': '上线后问用得怎么样：使用情况、没人用、卡在哪里',
      en: 'After go-live: is it in use, who has stopped, what is stuck',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n上线快两周了，想了解三件事：该用的同事都登录过了吗？有没有哪一步又回到老办法？有没有卡着没人答的问题？\n\n您回我几个字就行，要处理的我当天安排。\n\n{{me}}',
      en: 'Dear {{person}},\n\nYou have been live for almost two weeks. Three questions: has everybody who should use it signed in? Is there a step where people fell back to the old way? Is any question still without an answer?\n\nA few words are enough; I will see to it the same day.\n\n{{me}}',
    },
  },
  {
    key: 'satisfaction-call',
    name: { 'zh-CN': '满意度回访', en: 'Satisfaction call' },
    channel: 'call',
    scenario: {
      'zh-CN': '满意度回访：打分、听抱怨、客户不满意',
      en: 'Satisfaction call: a score, complaints, an unhappy customer',
    },
    text: {
      'zh-CN':
        '{{person}}您好，耽误您五分钟，听听用得怎么样。\n——1 到 5 分，您打几分？差的那几分差在哪里？\n——当初想解决的[问题]，现在好了多少？\n——如果只能改一样，您希望我们改什么？\n记下了，[日期]前给您答复。',
      en: 'Hello {{person}}, five minutes to hear how it goes?\n– From 1 to 5, what would you give us? What is missing to a 5?\n– How much better is [the problem] now?\n– If we could change one thing, what should it be?\nNoted. You will hear from me by [date].',
    },
    variants: [
      {
        key: 'unhappy',
        name: { 'zh-CN': '客户有怨气时', en: 'When they are angry' },
        text: {
          'zh-CN':
            '{{person}}，您先说，我记着，不解释。\n……（听完）我复述一遍，看有没有漏：[问题一]、[问题二]。\n其中[最急的一条]今天就处理，[时间]前我给您回话，不管有没有结果。\n另外两条我要找[同事]一起看，[日期]给您一个说法。这样安排您能接受吗？',
          en: '{{person}}, please go ahead. I will take notes and not explain anything away.\n(When they are done) Let me repeat, so that nothing is lost: [first], [second].\nWe deal with [the most urgent] today, and you hear from me by [time], result or not.\nFor the others I need [colleague] and will tell you by [date] where we stand. Is that acceptable?',
        },
      },
    ],
  },
  {
    key: 'referral',
    name: { 'zh-CN': '请客户引荐', en: 'Asking for a referral' },
    channel: 'email',
    scenario: {
      'zh-CN': '请老客户介绍新客户：转介绍、引荐',
      en: 'Asking a content customer for an introduction',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n很高兴听到[具体成果]。您身边如果有同行也在头疼[问题]，能否帮我引荐一位？您转发这封信就行，后面我来联系，不会给您添麻烦。\n\n{{me}}',
      en: 'Dear {{person}},\n\nI am glad to hear about [the result]. Should you know somebody who struggles with [the problem], would you introduce us? Forwarding this note is enough; I will take it from there.\n\n{{me}}',
    },
  },
]
