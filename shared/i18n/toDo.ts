import { findStage } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { languages, type Text } from '#shared/process/text.ts'
import { obligationName } from './obligation.ts'

/** What is to be done to meet an obligation, as something that somebody does: of a stage's clock and of an answer too. */
export function toDoName(manual: Manual | undefined, obligation: string): Text {
  const [stageKey = '', , what = ''] = obligation.split('/')
  const stage = manual && findStage(manual, stageKey)
  if (!stage || (what !== '@time' && what !== '@answer')) return obligationName(manual, obligation)
  const doing = doings[what]
  return Object.fromEntries(
    languages.flatMap((language) => {
      const name = stage.name[language]
      return name === undefined ? [] : [[language, doing[language](name)]]
    }),
  )
}

const doings = {
  '@time': { 'zh-CN': (stage: string) => `走完${stage}阶段`, en: (stage: string) => `Finish ${stage}` },
  '@answer': {
    'zh-CN': (stage: string) => `答复客户（${stage}）`,
    en: (stage: string) => `Answer the customer (${stage})`,
  },
}
