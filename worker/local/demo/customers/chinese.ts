import { type Customer, type Customers, mixedPairs } from './customer.ts'

type Named = readonly [chinese: string, latin: string]

const places: readonly Named[] = [
  ['明远', 'mingyuan'],
  ['恒泰', 'hengtai'],
  ['金桥', 'jinqiao'],
  ['华瑞', 'huarui'],
  ['中拓', 'zhongtuo'],
  ['东岳', 'dongyue'],
  ['嘉禾', 'jiahe'],
  ['启辰', 'qichen'],
  ['云帆', 'yunfan'],
  ['立信', 'lixin'],
  ['百川', 'baichuan'],
  ['南山', 'nanshan'],
  ['同创', 'tongchuang'],
  ['瑞丰', 'ruifeng'],
  ['安和', 'anhe'],
  ['博睿', 'borui'],
  ['汇通', 'huitong'],
  ['新源', 'xinyuan'],
  ['锦程', 'jincheng'],
  ['远景', 'yuanjing'],
]
const trades: readonly Named[] = [
  ['机械', 'jx'],
  ['食品', 'sp'],
  ['医疗器械', 'yl'],
  ['物流', 'wl'],
  ['建材', 'jc'],
  ['电子', 'dz'],
  ['化工', 'hg'],
  ['家居', 'jj'],
  ['教育', 'jy'],
]
const wishes = [
  'CRM 采购',
  '客服工单系统',
  '经销商门户',
  '合同管理',
  '售后服务平台',
  '数据看板',
  '巡店系统',
  '会员系统',
]
const surnames: readonly Named[] = [
  ['王', 'wang'],
  ['李', 'li'],
  ['张', 'zhang'],
  ['刘', 'liu'],
  ['陈', 'chen'],
  ['杨', 'yang'],
  ['黄', 'huang'],
  ['吴', 'wu'],
  ['周', 'zhou'],
  ['徐', 'xu'],
  ['朱', 'zhu'],
  ['马', 'ma'],
  ['胡', 'hu'],
  ['郭', 'guo'],
  ['何', 'he'],
]
const givenNames: readonly Named[] = [
  ['建华', 'jianhua'],
  ['丽娟', 'lijuan'],
  ['志强', 'zhiqiang'],
  ['晓燕', 'xiaoyan'],
  ['俊杰', 'junjie'],
  ['雪梅', 'xuemei'],
  ['海涛', 'haitao'],
  ['文静', 'wenjing'],
  ['国栋', 'guodong'],
  ['思远', 'siyuan'],
  ['佳怡', 'jiayi'],
  ['振宇', 'zhenyu'],
  ['慧敏', 'huimin'],
  ['立群', 'liqun'],
]

/** Companies of eastern China. */
export function chineseCustomers(): Customers {
  const companies = mixedPairs(places, trades)
  return (random): Customer => {
    const company = companies.shift()
    if (!company) throw new RangeError('no more companies')
    const [[place, placeLatin], [trade, tradeLatin]] = company
    const people = Array.from({ length: random.whole(1, 3) }, (_, index) => {
      const [surname, given] = [random.pick(surnames), random.pick(givenNames)]
      const mailbox = `${surname[1]}.${given[1]}${index === 0 ? '' : index + 1}`
      return { name: surname[0] + given[0], address: `${mailbox}@${placeLatin}-${tradeLatin}.example` }
    })
    return { deal: `${place}${trade} ${random.pick(wishes)}`, people }
  }
}
