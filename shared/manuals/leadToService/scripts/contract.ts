import type { ScriptInput } from '../../input.ts'

export const contractScripts: ScriptInput[] = [
  {
    key: 'credentials-request',
    name: { 'zh-CN': '向客户要资质', en: 'Asking for their credentials' },
    channel: 'email',
    scenario: {
      'zh-CN': '签合同前要营业执照、开票信息、授权委托书：收资质、要资料',
      en: 'Before signing: business licence, billing data, letter of authority',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n合同这边在拟了，麻烦您备三样，免得盖章时卡住：\n1. 营业执照副本扫描件\n2. 开票信息（名称、税号、开户行）\n3. 签字人不是法定代表人的话，一份授权委托书，格式见附件\n\n[日期]前给到，合同就能按时送出。\n\n{{me}}',
      en: 'Dear {{person}},\n\nThe contract is being drawn up. Three papers will keep the sealing from getting stuck:\n1. A scan of the business licence\n2. Billing data (name, tax number, bank)\n3. A letter of authority if somebody other than the legal representative signs; the form is attached\n\nIf they are here by [date], the contract leaves on time.\n\n{{me}}',
    },
  },
  {
    key: 'altered-terms',
    name: { 'zh-CN': '客户要改条款', en: 'They want to alter the terms' },
    channel: 'call',
    scenario: {
      'zh-CN': '客户法务退回修改意见：改合同、改付款条件、改违约金、条款谈判',
      en: 'Their lawyers send changes: payment terms, penalties, negotiation of clauses',
    },
    text: {
      'zh-CN':
        '贵方提的[数量]处修改，我按三类给您回：\n能直接接受的：[条款]，今天就改。\n换个写法能接受的：[条款]，您真正担心的是[风险]吧？我请法务按这个意思重写一句。\n动不了的：[条款]，原因是[原因]。这一条要是非改不可，整份合同得重走审批，要多等[天数]天，您看值不值？',
      en: 'Let me sort the [number] changes you sent into three groups:\nAccepted as they are: [clause]; done today.\nAccepted in other words: [clause]. What worries you is [risk], is it not? Legal will rewrite it in that sense.\nCannot be moved: [clause], because [reason]. If it must change, the whole contract is reviewed again and [days] more days go by. Is it worth that to you?',
    },
  },
  {
    key: 'contract-mail',
    name: { 'zh-CN': '合同寄出通知', en: 'The contract is on its way' },
    channel: 'email',
    scenario: {
      'zh-CN': '合同盖好我方章寄给客户：寄合同、电子签、快递单号、签署说明',
      en: 'Our seal is on the contract: sending it, e-signature, courier, how to sign',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”合同一式[份数]份已盖我方章，快递单号[单号]，预计[日期]到；走电子签的话，链接在文末，两分钟签完。\n\n盖章位置贴了标签，共[数量]处，骑缝章别漏。《需求确认单》夹在第一页，请一并签字寄回。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nThe contract for {{deal}} carries our seal and left in [number] copies; courier number [number], due on [date]. To sign electronically, use the link below: two minutes.\n\nTabs mark the [number] places to seal, one of them across the page edges. The needs-confirmation form lies on top; please sign and return it too.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'standard-fast',
        name: { 'zh-CN': '标准合同快签', en: 'Standard contract, quick signature' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n这份用的是标准文本，一个字没动。贵方法务有疑问，直接打我们法务[姓名]的电话[号码]，当天答复。\n\n[日期]前走完电子签，就能排进[日期]那一批开工；来不及也没关系，下一批是[日期]。《需求确认单》在同一个链接里，一起签了就好。\n\n{{me}}',
          en: 'Dear {{person}},\n\nThis is our standard text, not a word altered. Should your lawyers have a question, [name] in our legal team is on [number] and answers the same day.\n\nSigned electronically by [date], you are in the group that starts on [date]; the next one begins on [date]. The needs-confirmation form is behind the same link.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'seal-reminder',
    name: { 'zh-CN': '催客户盖章', en: 'Asking after the seal' },
    channel: 'chat',
    scenario: {
      'zh-CN': '合同寄过去几天没动静：催盖章、催合同、用印流程、走到哪了',
      en: 'The contract has been with them for days: asking where it is',
    },
    text: {
      'zh-CN':
        '{{person}}，合同现在走到哪一位了？要是卡在用印，我可以把用印申请要填的内容替您写好，您粘过去就行。\n要是有哪一条法务还在犹豫，让他直接打我们法务电话[号码]，比来回转邮件快。',
      en: '{{person}}, on whose desk is the contract now? If it is the sealing request, I can write down what has to be entered and you only paste it.\nIf a clause still gives them pause, they can ring our lawyer directly on [number]; that is faster than mails going back and forth.',
    },
  },
]
