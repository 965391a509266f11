import { findStage, findStep } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Text } from '#shared/process/text.ts'

/** What an obligation is called: its step's name, its gate's, or the stage's time standard. */
export function obligationName(manual: Manual | undefined, stage: string, step: string): Text {
  const own = manual && findStage(manual, stage)
  if (!manual || !own) return { en: step }
  if (step === '@time') return timeName(own.name)
  if (step === '@gate') return own.gate?.name ?? own.name
  return findStep(manual, step)?.step.name ?? { en: step }
}

/** The same by an obligation's key: stage / visit / step. */
export function nameByKey(manual: Manual | undefined, key: string): Text {
  const [stage = '', , step = ''] = key.split('/')
  return obligationName(manual, stage, step)
}

function timeName(stage: Text): Text {
  return {
    ...(stage['zh-CN'] === undefined ? {} : { 'zh-CN': `${stage['zh-CN']}阶段的时间标准` }),
    ...(stage.en === undefined ? {} : { en: `Time standard of ${stage.en}` }),
  }
}
