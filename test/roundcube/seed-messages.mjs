// The mail that stands in the mailboxes before a test begins: customers in both languages, colleagues, a newsletter.
// Companies and people are invented; .test and .example can never be real.

export const alice = { name: 'Alice Chen', address: 'alice@sales.test' }
export const bob = { name: 'Bob Novak', address: 'bob@sales.test' }
const jane = { name: 'Doe, Jane', address: 'jane.doe@acme-robotics.example' }
const carl = { name: 'Carl Fischer', address: 'carl.fischer@acme-robotics.example' }
const wang = { name: '王芳', address: 'wang.fang@hongda.example' }
const zhao = { name: '赵经理', address: 'zhao@hongda.example' }
const li = { name: '李伟', address: 'li.wei@xinghe.example' }
const mira = { name: 'Mira Santos', address: 'mira.santos@northwind.example' }
const newsletter = { name: 'SaaS Weekly', address: 'news@saas-weekly.example' }

/**
 * In `boxes` (folder '' is the inbox), `hours` old, with maildir `flags`: S seen, R replied.
 * `id` makes the Message-ID; `after` lists the ids it replies to.
 */
export const messages = [
  {
    boxes: [['alice', '']],
    hours: 340,
    flags: 'S',
    id: 'weekly-112',
    from: newsletter,
    to: [alice],
    subject: 'SaaS Weekly #112: five pricing mistakes',
    text: 'Five pricing mistakes. Unsubscribe: https://saas-weekly.example/u',
    html: '<h1>SaaS Weekly #112</h1><p>Five pricing mistakes.</p><p><a href="https://saas-weekly.example/u">Unsubscribe</a></p>',
    headers: { 'List-Id': '<weekly.saas-weekly.example>', 'List-Unsubscribe': '<https://saas-weekly.example/u>' },
  },
  {
    boxes: [['alice', '']],
    hours: 200,
    flags: 'RS',
    id: 'acme-1',
    from: jane,
    to: [alice],
    cc: [carl],
    subject: 'Pricing for 50 seats',
    text: 'Hi Alice,\n\nthanks for the call on Monday. Could you send us a quote for 50 seats, annual billing?\nCarl (cc) owns the budget; we want to go live in Q1.\n\nBest,\nJane Doe\nHead of Operations, Acme Robotics',
  },
  {
    boxes: [['alice', 'Sent']],
    hours: 190,
    flags: 'S',
    id: 'acme-2',
    after: ['acme-1'],
    from: alice,
    to: [jane],
    cc: [carl],
    subject: 'Re: Pricing for 50 seats',
    text: 'Hi Jane,\n\nthe quote for 50 seats is attached, valid for 30 days.\nWho besides Carl signs off?\n\nAlice',
    files: [['quote-Q-1042.txt', 'text/plain', 'Quote Q-1042: 50 seats, 22,500 EUR a year']],
  },
  {
    boxes: [
      ['alice', ''],
      ['bob', ''],
    ],
    hours: 150,
    flags: 'S',
    id: 'acme-3',
    after: ['acme-1', 'acme-2'],
    from: jane,
    to: [alice],
    cc: [carl, bob],
    subject: 'Re: Pricing for 50 seats',
    text: 'Alice,\n\nlegal has two questions on the DPA, see the redlines. Can we get 10 % for a two-year term?\n\nJane\n\nOn Tuesday, Alice Chen wrote:\n> the quote for 50 seats is attached, valid for 30 days.',
    files: [['seats.csv', 'text/csv', 'team,seats\nops,30\nfield,20\n']],
  },
  {
    boxes: [['alice', '']],
    hours: 120,
    flags: 'S',
    id: 'hongda-1',
    from: wang,
    to: [alice],
    cc: [zhao],
    subject: '关于 CRM 系统采购的报价咨询',
    text: '陈经理，您好：\n\n我是宏达科技的王芳。我们计划采购一套 CRM 系统，约 80 个账号，预算 30 万元左右，希望明年三月前上线。\n请发一份报价方案，并安排一次产品演示。抄送赵经理（项目负责人）。\n\n王芳\n宏达科技 采购部',
    files: [['需求清单.csv', 'text/csv', '\ufeff部门,账号数\n销售部,50\n客服部,30\n']],
  },
  {
    boxes: [['alice', 'Sent']],
    hours: 110,
    flags: 'S',
    id: 'hongda-2',
    after: ['hongda-1'],
    from: alice,
    to: [wang],
    cc: [zhao],
    subject: '回复：关于 CRM 系统采购的报价咨询',
    text: '王女士，您好：\n\n报价方案本周五前发给您。演示安排在下周二下午两点，可以吗？\n\n陈',
  },
  {
    boxes: [['alice', '']],
    hours: 96,
    flags: 'S',
    id: 'hongda-3',
    after: ['hongda-1', 'hongda-2'],
    from: wang,
    to: [alice],
    cc: [zhao],
    subject: '回复：关于 CRM 系统采购的报价咨询',
    text: '陈经理，您好：\n\n下周二下午两点可以，我们这边三个人参加：赵经理、我和信息部的孙工。\n另外，请问是否支持私有化部署？\n\n王芳',
    html: '<div>陈经理，您好：</div><div>下周二下午两点可以，我们这边三个人参加：<b>赵经理</b>、我和信息部的孙工。</div><div>另外，请问是否支持<span style="color:#c00">私有化部署</span>？</div><div>王芳</div>',
  },
  {
    boxes: [['alice', '']],
    hours: 72,
    flags: '',
    id: 'xinghe-1',
    charset: 'gb2312',
    from: li,
    to: [alice],
    subject: '试用账号到期，想续签',
    text: '您好，我们的试用账号下周到期，想了解续签价格。星河贸易 李伟',
  },
  {
    boxes: [
      ['alice', ''],
      ['bob', ''],
    ],
    hours: 48,
    flags: '',
    id: 'northwind-1',
    from: mira,
    to: [alice, bob],
    subject: 'Demo follow-up & next steps',
    text: 'Hi both,\n\ngreat demo! Next steps: security questionnaire, then a pilot with 5 users.\n\nMira',
    html: '<p>Hi both,</p><p>great demo! Next steps:</p><ul><li>security questionnaire</li><li>pilot with <b>5 users</b></li></ul><p>Mira Santos<br><a href="mailto:mira.santos@northwind.example">mira.santos@northwind.example</a></p>',
  },
  {
    boxes: [['alice', '']],
    hours: 30,
    flags: '',
    id: 'internal-1',
    from: bob,
    to: [alice],
    subject: 'Acme: who is the economic buyer?',
    text: 'Alice, is Carl the economic buyer? Please update the CRM before Friday.\n\nBob',
  },
  {
    boxes: [['alice', '']],
    hours: 20,
    flags: '',
    id: 'globex-1',
    from: { name: '', address: 'procurement@globex.example' },
    to: [alice],
    subject: '',
    text: 'Please call us about an order of 12 licences.\nGlobex procurement',
  },
  {
    boxes: [['alice', '']],
    hours: 5,
    flags: '',
    id: 'acme-4',
    after: ['acme-1', 'acme-2', 'acme-3'],
    from: carl,
    to: [alice],
    cc: [jane],
    subject: 'Re: Pricing for 50 seats',
    text: 'Alice,\n\n10 % for two years works for me. Send the order form to me, we sign this week.\n\nCarl Fischer\nCFO, Acme Robotics',
  },
]
