import type { ScriptInput } from '../stage.ts'

export const afterSalesScripts: ScriptInput[] = [
  {
    key: 'kickoff-invite',
    name: { 'zh-CN': '启动会邀约', en: 'Invitation to the kick-off' },
    channel: 'email',
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”启动会定在[时间]，约 40 分钟。议程：目标和验收标准、时间表、双方各自要准备的事、怎么联系。\n\n请贵方项目负责人和一位使用部门的同事参加。\n\n{{me}}',
      en: 'Dear {{person}},\n\nthe kick-off for {{deal}} is on [time], about 40 minutes: goal and acceptance, timetable, what each side prepares, how we keep in touch.\n\nPlease bring your project lead and somebody from the department that will use it.\n\n{{me}}',
    },
  },
  {
    key: 'go-live-check',
    name: { 'zh-CN': '确认使用情况', en: 'Checking that it is in use' },
    channel: 'email',
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n上线快两周了，想了解三件事：该用的同事都登录过了吗？有没有哪一步又回到老办法？有没有卡着没人答的问题？\n\n您回我几个字就行，要处理的我当天安排。\n\n{{me}}',
      en: 'Dear {{person}},\n\nyou have been live for almost two weeks. Three questions: has everybody who should use it signed in? Is there a step where people fell back to the old way? Is any question still without an answer?\n\nA few words are enough; I will see to it the same day.\n\n{{me}}',
    },
  },
  {
    key: 'satisfaction-call',
    name: { 'zh-CN': '满意度回访', en: 'Satisfaction call' },
    channel: 'call',
    text: {
      'zh-CN':
        '{{person}}您好，耽误您五分钟，听听用得怎么样。\n——1 到 5 分，您打几分？差的那几分差在哪里？\n——当初想解决的[问题]，现在好了多少？\n——如果只能改一样，您希望我们改什么？\n记下了，[日期]前给您答复。',
      en: 'Hello {{person}}, five minutes to hear how it goes?\n– From 1 to 5, what would you give us? What is missing to a 5?\n– How much better is [the problem] now?\n– If we could change one thing, what should it be?\nNoted. You will hear from me by [date].',
    },
  },
  {
    key: 'referral',
    name: { 'zh-CN': '请客户引荐', en: 'Asking for a referral' },
    channel: 'email',
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n很高兴听到[具体成果]。您身边如果有同行也在头疼[问题]，能否帮我引荐一位？您转发这封信就行，后面我来联系，不会给您添麻烦。\n\n{{me}}',
      en: 'Dear {{person}},\n\nI am glad to hear about [the result]. Should you know somebody who struggles with [the problem], would you introduce us? Forwarding this note is enough; I will take it from there.\n\n{{me}}',
    },
  },
]
