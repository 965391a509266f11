import type { ManualInput } from '#shared/process/manual/schema.ts'
import type { Text } from '#shared/process/text.ts'
import { finance } from './finance/index.ts'
import { generalB2b } from './generalB2b/index.ts'

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
    manual: finance,
    forWhom: {
      'zh-CN': '银行、券商、保险和财富机构里，要过适当性和双录的理财团队',
      en: 'Advisers at banks, brokers, insurers and wealth firms, who answer for suitability and recorded disclosure',
    },
  },
]
