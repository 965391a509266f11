import type { StageInput } from '../input.ts'

/** Accepted twice: where it can still be changed in a day, and where it has to work. */
export const delivery: StageInput = {
  key: 'delivery',
  name: { 'zh-CN': '交付培训', en: 'Delivery and training' },
  purpose: {
    'zh-CN': '设备按协议过两次验收，操作工会开、维修工会修，验收款按期收回来。',
    en: 'Pass both acceptance tests, leave operators who can run it and technicians who can repair it, and collect the acceptance payment on time.',
  },
  owner: 'commissioning',
  inputs: [
    { 'zh-CN': '生效合同、技术协议与进度计划', en: 'Contract, technical agreement and schedule' },
    { 'zh-CN': '现场条件确认书', en: 'Confirmation of the site conditions' },
  ],
  outputs: [
    { 'zh-CN': 'FAT、SAT 签字报告', en: 'Signed factory and site acceptance reports' },
    { 'zh-CN': '培训签到与考核记录', en: 'Training attendance and test results' },
    { 'zh-CN': '质保与备件清单', en: 'Warranty and list of spare parts' },
  ],
  kpi: {
    'zh-CN': '终验按期率；安装期现场问题关闭天数；终验款回收率',
    en: 'Site acceptance on schedule; days to close an issue on site; acceptance payments collected',
  },
  controls: [
    {
      'zh-CN': 'FAT 遗留项清零才发货，带项发货须客户书面同意',
      en: 'Ship with no open item from the factory test, or with their consent in writing',
    },
    { 'zh-CN': '安全联锁测试不过，不得移交操作', en: 'No hand-over before the safety interlocks have passed' },
  ],
  timeStandard: { within: { amount: 180, unit: 'days' }, severity: 'major', pauses: ['civil-works'] },
  gate: { name: { 'zh-CN': '终验签字', en: 'Site acceptance signed' }, mode: 'block' },
  steps: [
    {
      key: 'site-ready',
      name: { 'zh-CN': '确认现场具备安装条件', en: 'Confirm that the site is ready' },
      kind: 'email',
      evidence: ['observed', 'document', 'word'],
      timeStandard: {
        within: { amount: 10, unit: 'days' },
        from: { at: 'date', attribute: 'fat-date' },
        before: true,
        tolerance: { amount: 5, unit: 'days' },
        pauses: ['civil-works'],
      },
      why: {
        'zh-CN': '地基没干、气源没到，设备进场就是晒太阳，误工费还没处要。',
        en: 'With wet concrete and no compressed air the machine waits outside, and nobody pays for the waiting.',
      },
      scripts: ['site-conditions-mail'],
    },
    {
      key: 'factory-acceptance',
      name: { 'zh-CN': '通过厂内预验收 FAT', en: 'Pass the factory acceptance test (FAT)' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      timeStandard: {
        within: { amount: 2, unit: 'days' },
        from: { at: 'date', attribute: 'fat-date' },
        tolerance: { amount: 5, unit: 'days' },
      },
      why: {
        'zh-CN': '在自己厂里改一天，到客户现场改一周。用客户的料跑满两小时，数据当场签。',
        en: 'A day of change here is a week there. Run two hours on their parts and sign the data on the spot.',
      },
      scripts: ['fat-invite'],
    },
    {
      key: 'installation-report',
      name: { 'zh-CN': '每两周发项目进度', en: 'Fortnightly progress report' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet', 'image'] },
      repeat: { every: { amount: 10, unit: 'days' } },
      timeStandard: { within: { amount: 10, unit: 'days' }, pauses: ['civil-works'] },
      why: {
        'zh-CN': '造到哪、装到哪、谁在等谁，两周理一遍写下来，到终验就没有糊涂账。',
        en: 'What is built, what is installed, who waits for whom: in writing every fortnight, so that nothing is in dispute at the final test.',
      },
      scripts: ['installation-report'],
    },
    {
      key: 'operator-training',
      name: { 'zh-CN': '做操作与维修两场培训', en: 'Train operators and maintenance' },
      kind: 'meeting',
      evidence: ['word'],
      repeat: { count: 2 },
      after: ['factory-acceptance'],
      timeStandard: { within: { amount: 40, unit: 'days' }, from: { at: 'step', step: 'factory-acceptance' } },
      why: {
        'zh-CN': '头三个月的报修，不少是不会用。操作一场、维修一场，考过才算。',
        en: 'Many calls in the first three months are misuse. One session for operators, one for maintenance, each with a test.',
      },
      scripts: ['training-plan'],
    },
    {
      key: 'site-acceptance',
      name: { 'zh-CN': '通过终验收 SAT', en: 'Pass the site acceptance test (SAT)' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['factory-acceptance'],
      timeStandard: {
        within: { amount: 60, unit: 'days' },
        from: { at: 'date', attribute: 'fat-date' },
        tolerance: { amount: 20, unit: 'days' },
        pauses: ['civil-works'],
      },
      why: {
        'zh-CN': '终验拖一天，终验款就晚一天。对照 URS 一条一条打钩，不留“基本合格”。',
        en: 'Each day of delay keeps the acceptance payment away. Tick the requirements one by one; "mostly passed" does not exist.',
      },
      scripts: ['sat-stuck'],
    },
    {
      key: 'spares-handover',
      name: { 'zh-CN': '移交质保与备件清单', en: 'Hand over warranty and spares' },
      kind: 'document',
      evidence: ['document', 'word'],
      role: 'sales',
      after: ['site-acceptance'],
      timeStandard: { within: { amount: 5, unit: 'days' }, from: { at: 'step', step: 'site-acceptance' } },
      why: {
        'zh-CN': '备件和年保是下一台设备之前唯一的生意，也是客户天天看得见的服务。',
        en: 'Spares and service are the only business before the next machine, and the service that they see every day.',
      },
    },
  ],
}
