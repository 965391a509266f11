import type { ManualInput } from '#shared/process/manual/schema.ts'
import type { Text } from '#shared/process/text.ts'
import { finance } from './finance/index.ts'
import { generalB2b } from './generalB2b/index.ts'
import { industrialEquipment } from './industrialEquipment/index.ts'
import { leadToService } from './leadToService/index.ts'
import { manufacturing } from './manufacturing/index.ts'
import { manufacturingTrial } from './manufacturingTrial/index.ts'
import { saas } from './saas/index.ts'
import { sixStageFunnel } from './sixStageFunnel/index.ts'

/** A manual to start from, and in one line for whom it is. */
export interface Template {
  manual: ManualInput
  forWhom: Text
}

/** Every template of the product, the most general first. */
export const templates: readonly Template[] = [
  {
    manual: generalB2b,
    forWhom: {
      'zh-CN': '卖给企业、一单谈几周到几个月，还没有自己流程的团队',
      en: 'Teams that sell to companies over weeks or months and have no process of their own yet',
    },
  },
  {
    manual: leadToService,
    forWhom: {
      'zh-CN': '市场部带线索，销售、技术、法务、客户经理接力成交的公司',
      en: 'Companies where marketing brings the leads and several departments close them as a relay',
    },
  },
  {
    manual: sixStageFunnel,
    forWhom: {
      'zh-CN': '客户爱货比三家、要试过才买的设备和方案',
      en: 'Goods that customers compare with rivals and try before they buy',
    },
  },
  {
    manual: saas,
    forWhom: {
      'zh-CN': '按年订阅、靠试用转化和续费吃饭的软件公司',
      en: 'Software firms that live on trials, subscriptions and renewals',
    },
  },
  {
    manual: finance,
    forWhom: {
      'zh-CN': '银行、券商、保险和财富机构里，要过适当性和双录的理财团队',
      en: 'Advisers at banks, brokers, insurers and wealth firms, who answer for suitability and recorded disclosure',
    },
  },
  {
    manual: manufacturing,
    forWhom: {
      'zh-CN': '接图纸、按订单生产零部件和整机，被交期和客诉追着跑的工厂',
      en: 'Plants that make parts and goods to drawing and order, and live by delivery dates and complaints',
    },
  },
  {
    manual: manufacturingTrial,
    forWhom: {
      'zh-CN': '卖材料、元器件和耗材，客户要先在自己产线上试过才肯买的团队',
      en: 'Sellers of materials, components and consumables that a factory tries on its own line before it buys',
    },
  },
  {
    manual: industrialEquipment,
    forWhom: {
      'zh-CN': '卖产线、机床和非标设备，一个项目谈大半年、要验收两次的团队',
      en: 'Sellers of machines and lines, with projects of half a year and two acceptance tests',
    },
  },
]
