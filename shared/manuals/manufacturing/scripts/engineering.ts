import type { ScriptInput } from '../../input.ts'

export const engineeringScripts: ScriptInput[] = [
  {
    key: 'tooling-terms',
    name: { 'zh-CN': '谈模具费与归属', en: 'Talking about tooling' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '客户嫌模具费高，要求免模具费、摊进单价，模具归谁',
      en: 'Customer finds tooling too expensive, wants it free or spread over the price; who owns it',
    },
    when: 'tooling == true',
    text: {
      'zh-CN':
        '模具费 [金额]，按 [模次] 设计，三种付法您选：\n一是一次付清，模具归贵司，放我们这里免费保养；\n二是先付一半，余下摊进前 [数量] 件，量不到再补差；\n三是我们出钱，模具归我们，单价高 [比例]，三年内贵司不转厂。\n改模的费用：图纸变了贵司出，我们做错了我们出。',
      en: 'The tool costs [amount] and is built for [shots]. You can choose:\nPay it now, it is yours, and we keep it in order for free;\nPay half, the rest spread over the first [quantity], with a settlement if the volume stays below;\nOr we pay and own it, the part costs [share] more, and it stays with us for three years.\nChanges: if the drawing changes you pay, if we were wrong we do.',
    },
  },
  {
    key: 'drawing-sign-off',
    name: { 'zh-CN': '请客户签回图纸', en: 'Asking for the countersigned drawing' },
    channel: 'email',
    scenario: { 'zh-CN': '请客户在确认图上签字盖章再开工', en: 'Have the drawing countersigned before work starts' },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n确认图见附件，版本 [版本]，与您来图相比改动了 [数量] 处，红色云线已圈出。关键尺寸后面标了检具和抽检频次。\n\n请贵司工程师签字回传。订单和定金到位后，我们照这一版开模、备料，往后的生产与验收也以它为准。\n\n{{me}}',
      en: 'Dear {{person}},\n\nAttached is the drawing for approval, revision [revision], with [count] changes against yours, marked by red clouds. Critical dimensions show gauge and sampling.\n\nPlease have your engineer sign and return it. Once order and deposit are in, tool and material are released to this revision, and production and acceptance follow it.\n\n{{me}}',
    },
    variants: [
      {
        key: 'nudge',
        name: { 'zh-CN': '催签', en: 'Nudge' },
        text: {
          'zh-CN':
            '{{person}}，确认图 [日期] 发您的，工程那边看得怎么样了？有拿不准的尺寸，我拉上工艺跟他们开个十五分钟的视频，当场改定，省得来回转邮件。',
          en: '{{person}}, how is your engineering getting on with the drawing of [date]? If a dimension is in doubt, I will get our process engineer on a fifteen-minute call with them, and it is settled there and then.',
        },
      },
    ],
  },
  {
    key: 'quote-issue',
    name: { 'zh-CN': '正式报价邮件', en: 'Issuing the quote' },
    channel: 'email',
    scenario: {
      'zh-CN': '发报价单，写明有效期、料价基准和周期',
      en: 'Send the quote with validity, material basis and lead time',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”的报价单见附件，按图纸 [版本]、年用量 [数量] 核算，料、工、费、模具、包装分项列出。\n\n报价有效期至 [日期]，料价基准为 [日期] 的 [行情]，涨跌超过 [比例] 时双方重新核价。常规周期约 [天数] 天，准确日期以计划部排产后的书面确认为准。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nOur quote for {{deal}} is attached, for revision [revision] and [quantity] a year, with material, labour, overhead, tooling and packing apart.\n\nPrices hold until [date], based on [index] of [date]; beyond [share] either way we recalculate together. The usual lead time is about [days] days; planning confirms the exact date once the order is scheduled.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'three-tiers',
        name: { 'zh-CN': '三档数量', en: 'Three quantities' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n报价单做了三档：[数量] 件、[数量] 件、[数量] 件，差价主要来自换线和包装。按您说的用量走中间这档最合适，往上一档能省 [比例]。\n\n报价有效期至 [日期]，模具另列。您看哪一档，我按它出合同。\n\n{{me}}',
          en: 'Dear {{person}},\n\nThe quote shows three lots: [quantity], [quantity] and [quantity]; the difference is set-up and packing. Your volume fits the middle one, and the next saves [share].\n\nPrices hold until [date], tooling apart. Tell me which lot you prefer and I will draw up the contract.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'target-price-call',
    name: { 'zh-CN': '客户压目标价', en: 'When they name a target price' },
    channel: 'call',
    scenario: {
      'zh-CN': '采购说太贵、给了目标价、说别家便宜两成',
      en: 'Buyer says too expensive, names a target price or a cheaper shop',
    },
    text: {
      'zh-CN':
        '这个目标价我记下了。咱们把成本表摊开看：料占 [比例]，这块大家都一样；能动的是 [工序]、包装和批量。\n如果您能接受 [改动]，可以降 [金额]；一次下 [数量]，再降 [金额]。\n别家便宜的那一截，您帮我问一句：他含不含检具、含不含首件全尺寸报告？',
      en: 'I have noted your target. Let us open the cost sheet: material is [share], the same for everybody; what can move is [process], packing and lot size.\nIf you can accept [change], it falls by [amount]; with [quantity] at once, by [amount] more.\nAbout the cheaper shop: does it include gauges and a full first article report?',
    },
  },
]
