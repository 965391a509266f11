import type { ScriptInput } from '../../input.ts'

export const evaluationScripts: ScriptInput[] = [
  {
    key: 'criteria-workshop',
    name: { 'zh-CN': '定标准的会怎么开', en: 'Running the criteria workshop' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '和客户一起写评估标准、打分表、选型指标、权重',
      en: 'Writing the selection criteria and their weights with the customer',
    },
    text: {
      'zh-CN':
        '每人发三张便签，写“不满足就一票否决”的条件，先别讨论。\n贴到墙上归类，重复的并掉，剩下的问一句：怎么测才算满足？写不出测法的，不算标准。\n再给每条打权重，总共一百分，让用的人先打，管钱的人后打。\n散会前念一遍，请各位在《评估标准表》上签名。',
      en: 'Three notes each: conditions without which it is out. No debate yet.\nPut them on the wall, merge what is the same, and ask of each: how would we test that? What cannot be tested is no criterion.\nThen weights, a hundred points in all; users first, controllers after them.\nRead it aloud before you part, and have everybody sign the sheet.',
    },
  },
  {
    key: 'comparison-opening',
    name: { 'zh-CN': '对比会开场', en: 'Opening the comparison' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '当面讲竞品对比：对比表怎么讲、和竞争对手比、优势劣势',
      en: 'Presenting the comparison with rivals: where we win and lose',
    },
    when: 'rivals > 0',
    text: {
      'zh-CN':
        '这张表我先讲我们输的：[项目一]、[项目二]，他们确实好，对您要紧不要紧，您说。\n再看您权重最高的三项：[项目三]到[项目五]，数字来自[出处]，您可以另找人测。\n最后一项表上没有，但我建议您问问每一家：装机三年以上的客户，能不能给我三个电话？',
      en: 'Let me begin with where we lose: [first] and [second] are better over there. Whether it matters is for you to say.\nNow your three heaviest criteria, [third] to [fifth]: the figures come from [source], and anybody may measure them again.\nOne thing is not on the sheet. Ask each of us for three phone numbers of customers who have had it for more than three years.',
    },
  },
  {
    key: 'rival-cheaper',
    name: { 'zh-CN': '对手突然降价', en: 'A rival drops the price' },
    channel: 'call',
    scenario: {
      'zh-CN': '竞品放低价抢单：对手降价、恶意低价、被截胡、报价被压',
      en: 'The competitor undercuts us late in the race',
    },
    when: 'rivals > 0',
    text: {
      'zh-CN':
        '他们降了，我不意外。您先别急着让我跟，我们一起看一眼：\n——降的是主机，还是把配件、耗材、培训挪出去了？\n——上周还不能降，这周就能，差的那块从哪里省？\n——标准表上权重最高的那几条，降价之后分数变了没有？\n分数没变，那就是买便宜；分数变了，那就是换东西。您定，我都尊重。',
      en: 'I am not surprised. Before you ask me to follow, let us look together:\n– Is it the unit that became cheaper, or did accessories, consumables and training leave the price?\n– Last week they could not, this week they can: where is it saved?\n– Did any of your heaviest criteria get another score?\nIf not, it is a bargain; if so, it is another product. I respect either choice.',
    },
    variants: [
      {
        key: 'incumbent',
        name: { 'zh-CN': '对手是现用供应商', en: 'When the rival is the incumbent' },
        text: {
          'zh-CN':
            '用了这么多年，换谁都舍不得，我也不劝您换。只建议做一件事：把您跟我说过的那三条也跟他们说一遍，请他们书面答复什么时候改好。\n答得出来，您省一笔钱；答不出来，您换得心安。答复到了，我们再约。',
          en: 'After so many years nobody likes to change, and I am not asking you to. I suggest one thing: tell them the three points that you told me, and ask in writing when they will be put right.\nIf they can say, you save the money; if not, you change with a clear conscience. Let us talk when you have their answer.',
        },
      },
    ],
  },
  {
    key: 'sums-together',
    name: { 'zh-CN': '一起算账', en: 'Doing the sums together' },
    channel: 'meeting',
    scenario: {
      'zh-CN': '算投入产出、回本周期、ROI、值不值',
      en: 'Return on investment, payback, is it worth it',
    },
    text: {
      'zh-CN':
        '这张表里蓝色格子都是您的数：一天[次数]次，每次[分钟]分钟，废品[比例]，我填的是上次您说的，请改。\n改完看最后一行，现在是[月数]个月收回。把产量砍掉三成再看一眼，还成立吗？\n这个最坏的数，您敢拿去跟财务讲吗？敢的话，我们就用它。',
      en: 'The blue cells are yours: [number] times a day, [minutes] minutes each, scrap at [share]. I entered what you told me; please correct it.\nThe last line now says [months] months. Take a third off the volume and look again: does it still hold?\nWould you show that worst figure to your controller? If so, that is the one we use.',
    },
  },
]
