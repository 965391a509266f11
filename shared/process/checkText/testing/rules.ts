import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { Manual, type ManualInput } from '../../manual/schema.ts'
import type { Language } from '../../text.ts'
import { checkText } from '../check.ts'
import { compileRules } from '../compile.ts'
import type { CompiledRules, Finding } from '../compiled.ts'

/** What a seller of investments must and must not write. */
const phraseRules: ManualInput['phraseRules'] = [
  {
    key: 'no-guarantee',
    name: { 'zh-CN': '不承诺收益', en: 'No guaranteed return' },
    why: { 'zh-CN': '收益没有人能担保。', en: 'Nobody can guarantee a return.' },
    kind: 'must not',
    phrases: {
      'zh-CN': ['保本', '保本保息', '保证收益', '稳赚不赔', '零风险', '年化 8% 以上', '国家背书'],
      en: ['guaranteed return', 'guaranteed', 'risk-free', "can't lose", '100% safe'],
    },
    unless: { 'zh-CN': ['不保本', '保本点', '没有', '不得承诺'], en: ['not', 'no', 'never'] },
    instead: { 'zh-CN': '历史业绩不代表未来表现', en: 'past performance does not tell the future' },
  },
  {
    key: 'no-superlative',
    name: { 'zh-CN': '不用最高级', en: 'No superlatives' },
    why: { 'zh-CN': '说不清凭什么，就别说第一。', en: 'Claim no first place without proof.' },
    kind: 'must not',
    phrases: { 'zh-CN': ['行业第一', 'No.1'], en: ['number one', 'no. 1'] },
    mode: 'block',
  },
  {
    key: 'say-risk',
    name: { 'zh-CN': '提示风险', en: 'Say the risk' },
    why: { 'zh-CN': '客户有权先知道。', en: 'Customers are entitled to know first.' },
    kind: 'must',
    phrases: { 'zh-CN': ['市场有风险，投资需谨慎', '投资有风险'], en: ['investments carry risk, including loss'] },
  },
]

export const seller = Manual.parse({ ...generalB2b, phraseRules })

/** Rules as a page has them: sent there as data. */
export function sent(compiled: CompiledRules): CompiledRules {
  return JSON.parse(JSON.stringify(compiled))
}

export function findings(text: string, language: Language): Finding[] {
  return checkText(sent(compileRules(seller, { channel: 'email', language })), text)
}

/** The text with what it must not say between ⟦ and ⟧, as the offsets have it. */
export function marked(text: string, language: Language): string {
  const said = findings(text, language).filter((finding) => finding.kind === 'must not')
  return said.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}⟦${rest.slice(start, end)}⟧${rest.slice(end)}`,
    text,
  )
}
