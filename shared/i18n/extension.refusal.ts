import type { Refusal } from '../process/decide/refusal.ts'
import type { Language } from '../process/text.ts'

type Code = Refusal['code']

/** Why a command was not taken: the rule that stands in the way, else the status of the server's answer alone. */
export interface Lost {
  refusal?: Refusal
  status?: number
}

/** The same clause, also where the server named no rule. */
export function lostText({ refusal, status }: Lost, language: Language): string {
  return refusal ? refusalText(refusal, language) : bare[language][status === 404 ? 'unseen' : 'untaken']
}

/** Why something was not taken, in one clause that follows a colon. */
export function refusalText(refusal: Refusal, language: Language): string {
  return texts[language][refusal.code]
}

const texts: Record<Language, Record<Code, string>> = {
  'zh-CN': {
    'gate-unmet': '关口还差几项没有满足',
    incomplete: '这个阶段还有必做的步骤没完成，暂时不能退回',
    'not-yours': '你不是这个商机的负责人或成员',
    'not-allowed': '你的角色不能做这项操作',
    'unknown-deal': '这个商机已经不在了',
    'deal-exists': '这个商机已经存在',
    'deal-closed': '商机已经关闭',
    'not-closed': '这个商机还在推进，不用重新打开',
    'closed-too-long': '关闭太久了，请新建商机并关联原来的',
    'unknown-manual': '这份流程手册没有在用',
    'unknown-calendar': '找不到这份工作日历',
    'unknown-stage': '手册里没有这个阶段',
    'unknown-step': '手册里没有这一步',
    'unknown-rule': '手册里没有这条用语规则',
    'unknown-attribute': '手册里没有这个字段',
    'wrong-value': '有的字段填写不符合要求',
    'unknown-outcome': '手册里没有这个结果',
    'unknown-role': '手册里没有这个角色',
    'unknown-user': '找不到这位同事',
    'unknown-person': '找不到这位联系人',
    'unknown-activity': '找不到这条活动记录',
    'unknown-obligation': '这一项已经不需要了',
    'unknown-case': '找不到这份申请',
    'unknown-command': '找不到要撤销的那一次操作',
    'unknown-pause': '请从手册列出的原因里选一个，说明在等什么',
    'wrong-stage': '商机已经不在这个阶段',
    'move-not-allowed': '手册不允许这样推进',
    'unmapped-stages': '有的阶段在新版本里没有对应',
    'not-held': '这个商机没有暂停',
    'hold-limit': '暂停的天数已经用完',
    'too-late': '已经过了可以申请的时间',
    'too-early': '还没到可以申诉的时间',
    'not-waivable': '这一项不能申请例外',
    'no-approval-needed': '离开这个阶段不需要审批',
    'own-case': '自己的申请要由别人来审批',
    'not-a-ruler': '需要主管来审批',
    'not-an-approver': '这份申请不由你审批',
    'already-there': '已经记过了',
    'too-many': '这一步在本轮里已经记得太多次了',
    'only-contested': '这一条不能自己撤销，有异议请申诉',
    'nothing-to-undo': '已经撤销过了',
  },
  en: {
    'gate-unmet': 'the gate still asks for something',
    incomplete: 'required steps of this stage are still open, so there is no way back yet',
    'not-yours': 'you are neither owner nor member of this deal',
    'not-allowed': 'your role does not allow this',
    'unknown-deal': 'the deal is no longer there',
    'deal-exists': 'the deal is there already',
    'deal-closed': 'the deal is closed',
    'not-closed': 'the deal is still open',
    'closed-too-long': 'it was closed too long ago: open a new deal and link it',
    'unknown-manual': 'that manual is not in force',
    'unknown-calendar': 'that working calendar could not be found',
    'unknown-stage': 'the manual has no such stage',
    'unknown-step': 'the manual has no such step',
    'unknown-rule': 'the manual has no such phrase rule',
    'unknown-attribute': 'the manual has no such field',
    'wrong-value': 'some fields hold a value that does not fit',
    'unknown-outcome': 'the manual has no such outcome',
    'unknown-role': 'the manual has no such role',
    'unknown-user': 'that colleague could not be found',
    'unknown-person': 'that contact could not be found',
    'unknown-activity': 'that activity could not be found',
    'unknown-obligation': 'this is no longer asked',
    'unknown-case': 'that request could not be found',
    'unknown-command': 'there is nothing of that to undo',
    'unknown-pause': "say what the deal waits for, by one of the manual's reasons",
    'wrong-stage': 'the deal has moved to another stage',
    'move-not-allowed': 'the manual does not allow this move',
    'unmapped-stages': 'some stages have no place in the new version',
    'not-held': 'the deal is not on hold',
    'hold-limit': 'the deal has been on hold for as long as it may',
    'too-late': 'it is too late to ask for an exception',
    'too-early': 'it is too early to contest this',
    'not-waivable': 'nobody can be excepted from this',
    'no-approval-needed': 'nobody has to approve leaving this stage',
    'own-case': 'somebody else has to rule on your own request',
    'not-a-ruler': 'a manager has to rule on this',
    'not-an-approver': 'somebody else approves this',
    'already-there': 'it was recorded before',
    'too-many': 'this step was recorded as often as one stay in a stage can hold',
    'only-contested': 'this is not taken back by a click: contest it',
    'nothing-to-undo': 'it was undone before',
  },
}

const bare: Record<Language, Record<'unseen' | 'untaken', string>> = {
  'zh-CN': { unseen: '你已经看不到这个商机了', untaken: '服务器没有收下' },
  en: { unseen: 'the deal is no longer yours to see', untaken: 'the server did not take it' },
}
