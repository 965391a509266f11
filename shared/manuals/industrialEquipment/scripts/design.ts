import type { ScriptInput } from '../../input.ts'

export const designScripts: ScriptInput[] = [
  {
    key: 'design-cover',
    name: { 'zh-CN': '方案与预算报价邮件', en: 'Cover note for design and budget' },
    channel: 'email',
    scenario: {
      'zh-CN': '发设备方案、布局图、偏离表和预算报价，写清供货范围',
      en: 'Send layout, deviations and budget quote with a clear scope',
    },
    text: {
      'zh-CN':
        '{{person}}，您好：\n\n“{{deal}}”的方案见附件：布局图、节拍计算书、URS 逐条响应和偏离表（共 [条数] 条）。\n\n预算价 [金额]，供货范围见第 [页] 页，地基、吊装、气源接口等不含项逐条列出。这是报预算用的价格，误差在 [比例] 以内，商务价等技术协议定稿再报。\n\n建议 [时间] 开个评审会，贵司设备、工艺、安全各来一位，我们的方案工程师主讲。\n\n{{me}}\n{{company}}',
      en: 'Dear {{person}},\n\nOur design for {{deal}} is attached: layout, cycle calculation, an answer to each requirement and [count] deviations.\n\nThe budget price is [amount]. The scope of supply is on page [page], and what we leave to you (foundation, lifting, air) is listed line by line. It is meant for your capital plan, good to [share]; the firm price follows the technical agreement.\n\nMay we go through it on [time] with one person each from maintenance, process and safety? Our engineer will present.\n\n{{me}}\n{{company}}',
    },
    variants: [
      {
        key: 'two-options',
        name: { 'zh-CN': '两套配置', en: 'Two configurations' },
        text: {
          'zh-CN':
            '{{person}}，您好：\n\n方案做了两套：A 套一次到位，每小时 [数量]；B 套先上主机，预留接口，[年份] 再扩。两套的布局、节拍和预算价并排放在第 2 页。\n\n供货范围分别见第 [页]、[页] 页。我的看法：订单稳就选 A，还在爬坡就选 B，后补的钱不会多花超过 [比例]。\n\n{{me}}',
          en: 'Dear {{person}},\n\nThere are two configurations: A does it all at once, [quantity] an hour; B starts with the main machine and takes the rest in [year]. Page 2 sets layout, cycle and budget side by side.\n\nThe scope of supply of each is on pages [page] and [page]. With firm orders I would take A, while still growing B; adding later costs at most [share] more.\n\n{{me}}',
        },
      },
    ],
  },
  {
    key: 'payback-talk',
    name: { 'zh-CN': '给老板算回本', en: 'Payback for the owner' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '老板嫌设备贵，问多久回本；用人工、废品、产能算投资回收期',
      en: 'Owner finds the machine expensive and asks for payback: labour, scrap, capacity',
    },
    text: {
      'zh-CN':
        '{{person}}，账我按三块算：\n少用 [人数] 个人，一年 [金额]；废品从 [比例] 降到 [比例]，一年 [金额]；多出来的产能按您现在的毛利，一年 [金额]。\n加起来一年 [金额]，减去电费和备件 [金额]，大约 [月数] 个月回本。\n这几个数都是您的人给我的，您觉得哪个不实，咱们当场往下砍，砍完再看值不值。',
      en: '{{person}}, I count three things:\n[count] people less, [amount] a year; scrap from [share] to [share], [amount] a year; the extra capacity at your present margin, [amount] a year.\nTogether [amount], less [amount] for power and spares: about [months] months to pay back.\nAll figures come from your own people. Cut the ones that you do not believe, and let us see whether it still holds.',
    },
    variants: [
      {
        key: 'cost-of-waiting',
        name: { 'zh-CN': '算晚一年的代价', en: 'What a year of waiting costs' },
        text: {
          'zh-CN':
            '{{person}}，换个角度：这台设备晚上一年，外协费 [金额]、加班费 [金额]，再加上接不下的 [订单]。这笔钱花出去，机器还没有。您要是觉得现金紧，分期和租赁都能谈，我让商务出两版。',
          en: '{{person}}, the other way round: a year without it costs [amount] for outside work, [amount] for overtime, and the orders of [customer] that you turn down; and then you still have no machine. If cash is tight, instalments and leasing are both open; I will have two versions drawn up.',
        },
      },
    ],
  },
]
