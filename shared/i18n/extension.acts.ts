import type { Language } from '../process/text.ts'
import { amid } from './extension.pill.ts'

/** What the card can do beside the checklist: ways back, people, calls and meetings, a word on a step, another deal. */
export interface ActTexts {
  back: string
  backTo: (stage: string) => string
  goBack: string
  reasonIfAny: string
  backHint: string
  reopen: string
  reopenHint: string
  people: string
  owner: string
  until: (day: string) => string
  standsIn: (who: string, absent: string, day: string) => string
  youStandIn: (absent: string) => string
  youStandInUntil: (absent: string, day: string) => string
  leave: (name: string) => string
  addPeople: string
  role: string
  untilWhen: string
  add: (name: string, role: string) => string
  handOver: string
  handOverHint: string
  handOverTo: (name: string) => string
  nobodyElse: string
  noNames: string
  wrongDeal: string
  moveHint: string
  talk: string
  way: string
  ways: { out: string; in: string; meeting: string }
  cameOfIt: string
  onlyLog: string
  when: string
  logIt: string
  nonsense: string
  nonsenseTo: string
  nonsenseHint: string
  already: string
  newAnyway: string
  line: {
    returned: string
    reopened: string
    joined: string
    left: string
    'handed-over': string
    moved: string
    talked: string
    noted: string
    unsent: string
    sighted: string
  }
  talkedAndTicked: (step: string) => string
}

export const actTexts: Record<Language, ActTexts> = {
  'zh-CN': {
    back: '退回之前的阶段',
    backTo: (stage) => `退回“${stage}”`,
    goBack: '确定退回',
    reasonIfAny: '原因（可不填）',
    backHint: '例如：客户又改了需求',
    reopen: '重新打开这个商机',
    reopenHint: '为什么要接着谈，主管会看到',
    people: '成员',
    owner: '负责人',
    until: (day) => `到${amid(day)}`,
    standsIn: (who, absent, day) => `${who} 代 ${absent} 处理，到${amid(day)}`,
    youStandIn: (absent) => `${absent} 不在，由你代为处理`,
    youStandInUntil: (absent, day) => `代 ${absent} 处理，到${amid(day)}`,
    leave: (name) => `移出 ${name}`,
    addPeople: '请同事加入',
    role: '角色',
    untilWhen: '到哪天（可不填）',
    add: (name, role) => `请 ${name} 加入，角色：${role}`,
    handOver: '移交给同事',
    handOverHint: '点一下名字，商机就归对方负责。',
    handOverTo: (name) => `移交给 ${name}`,
    nobodyElse: '你的团队里没有别的同事',
    noNames: '暂时连不上服务器，读不到同事名单。恢复后再打开一次。',
    wrongDeal: '记错了？',
    moveHint: '选对的商机，这条记录连同凭证一起移过去。',
    talk: '记录电话或会议',
    way: '怎么联系的',
    ways: { out: '去电', in: '来电', meeting: '会面' },
    cameOfIt: '办成了哪一步',
    onlyLog: '只做记录',
    when: '什么时候',
    logIt: '记录',
    nonsense: '这一步放在这里不合适？',
    nonsenseTo: '写给手册作者',
    nonsenseHint: '几个字就好，会附上商机和阶段',
    already: '已有的商机，也许就是它',
    newAnyway: '或者新建一个',
    line: {
      returned: '已退回',
      reopened: '已重新打开',
      joined: '已加入成员',
      left: '已移出成员',
      'handed-over': '已移交',
      moved: '这条记录已移到这里，凭证也一起带来了',
      talked: '已记录：方式、时间，不含内容',
      noted: '已转给手册作者',
      sighted: '已按 CRM 里看到的阶段更新',
      unsent: '暂时连不上服务器，还没有送出。你写的字还在，稍后再提交一次',
    },
    talkedAndTicked: (step) => `已记录（方式、时间，不含内容），并勾选“${step}”`,
  },
  en: {
    back: 'Back to an earlier stage',
    backTo: (stage) => `Back to ${stage}`,
    goBack: 'Go back',
    reasonIfAny: 'Reason, if you like',
    backHint: 'For example: the customer changed the needs',
    reopen: 'Reopen this deal',
    reopenHint: 'Why it goes on. Your manager will read this.',
    people: 'Members',
    owner: 'owner',
    until: (day) => `until ${day}`,
    standsIn: (who, absent, day) => `${who} stands in for ${absent} until ${day}`,
    youStandIn: (absent) => `${absent} is away; you stand in`,
    youStandInUntil: (absent, day) => `For ${absent}, until ${day}`,
    leave: (name) => `Remove ${name}`,
    addPeople: 'Ask a colleague to join',
    role: 'Role',
    untilWhen: 'Until, if it ends',
    add: (name, role) => `Add ${name} as ${role}`,
    handOver: 'Hand over to a colleague',
    handOverHint: 'One click on a name, and the deal is theirs.',
    handOverTo: (name) => `Hand over to ${name}`,
    nobodyElse: 'There is no other colleague in your team',
    noNames:
      'The server cannot be reached, so the names of your colleagues are not here. Please open this again later.',
    wrongDeal: 'Wrong deal?',
    moveHint: 'Pick the right one: this log moves there with its evidence.',
    talk: 'Log a call or meeting',
    way: 'How you were in touch',
    ways: { out: 'I called', in: 'They called', meeting: 'We met' },
    cameOfIt: 'What it settled',
    onlyLog: 'Only log it',
    when: 'When',
    logIt: 'Log it',
    nonsense: 'Does this step make no sense here?',
    nonsenseTo: 'To the author of the manual',
    nonsenseHint: 'A few words; deal and stage go with them',
    already: 'Perhaps one of these',
    newAnyway: 'Or a new one',
    line: {
      returned: 'Back in the earlier stage',
      reopened: 'Reopened',
      joined: 'Member added',
      left: 'Member removed',
      'handed-over': 'Handed over',
      moved: 'This log was moved here with its evidence',
      talked: 'Logged: how, and when; no content',
      noted: 'Told the author of the manual',
      sighted: 'Stage updated as seen in the CRM',
      unsent: 'The server cannot be reached, so it was not sent. Your words are still here: send them again later',
    },
    talkedAndTicked: (step) => `Logged (how, and when; no content) and ticked “${step}”`,
  },
}
