import { findStage, findStep } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { languages, type Text } from '#shared/process/text.ts'

/**
 * What an obligation is called, by its key: the name of its step, choice, gate, phrase rule or attribute, or the stage's time
 * standard or answer. A key that the manual does not know stands as it is.
 */
export function obligationName(manual: Manual | undefined, obligation: string): Text {
  const [stageKey = '', , what = '', key = ''] = obligation.split('/')
  const stage = manual && findStage(manual, stageKey)
  if (!manual || !stage) return { en: what }
  switch (what) {
    case '@time':
      return inStage(
        stage.name,
        (name) => `${name}阶段的时间标准`,
        (name) => `Time standard of ${name}`,
      )
    case '@answer':
      return inStage(
        stage.name,
        (name) => `${name}阶段的首次答复`,
        (name) => `First answer in ${name}`,
      )
    case '@gate':
      return (
        stage.gate?.name ??
        inStage(
          stage.name,
          (name) => `${name}阶段的关口`,
          (name) => `Gate of ${name}`,
        )
      )
    case '@approval':
      return inStage(
        stage.name,
        (name) => `离开${name}阶段的审批`,
        (name) => `Approval to leave ${name}`,
      )
    case '@choice':
      return choices(stage.blocks).find((one) => one.key === key)?.name ?? { en: key }
    case '@rule':
      return manual.phraseRules.find((one) => one.key === key)?.name ?? { en: key }
    case '@field':
      return manual.attributes.find((one) => one.key === key)?.name ?? { en: key }
    default:
      return findStep(manual, what)?.step.name ?? { en: what }
  }
}

type Block = Manual['stages'][number]['blocks'][number]
type Choice = Extract<Block, { kind: 'choice' }>

/** The choices of a stage, those inside a sequence too. */
function choices(blocks: readonly Block[]): Choice[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'choice') return [block]
    if (block.kind === 'parallel') return []
    return block.of.filter((item) => typeof item !== 'string').filter((item) => item.kind === 'choice')
  })
}

function inStage(name: Text, chinese: (name: string) => string, english: (name: string) => string): Text {
  const [zh, en] = languages.map((language) => name[language])
  return { ...(zh === undefined ? {} : { 'zh-CN': chinese(zh) }), ...(en === undefined ? {} : { en: english(en) }) }
}
