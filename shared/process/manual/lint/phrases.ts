import { findStep } from '../find.ts'
import type { Manual } from '../schema.ts'
import type { PhraseRule } from '../script.ts'
import { both, type Finding, languageName, quoted, type Rule } from './finding.ts'

/** Phrase rules that say nothing in a language of the manual: messages in it go unchecked. */
export const phrasesMissing: Rule = (manual) =>
  manual.phraseRules.flatMap((rule, place) =>
    manual.languages
      .filter((language) => !rule.phrases[language])
      .map((language): Finding => {
        const { zh, en } = quoted(rule.name)
        const name = languageName[language]
        return {
          rule: 'phrases missing',
          level: 'warning',
          at: `phraseRules[${place}].phrases`,
          reason: both(
            `${zh}没有${name.zh}用语，这种语言的消息查不到。`,
            `${en} has no ${name.en} phrases: messages in it go unchecked.`,
          ),
          suggestion: both('补上当地人真会这么说的几种说法。', 'Add the ways in which people really say it.'),
        }
      }),
  )

/** Phrase rules that no message can ever meet: for a step of none of their stages, or for what is spoken only. */
export const phraseRuleIdle: Rule = (manual) =>
  manual.phraseRules.flatMap((rule, place): Finding[] => {
    const why = whyIdle(manual, rule)
    if (!why) return []
    return [
      {
        rule: 'phrase rule idle',
        level: 'warning',
        at: `phraseRules[${place}].${why.at}`,
        reason: both(
          `${quoted(rule.name).zh}永远用不上：${why.zh}。`,
          `${quoted(rule.name).en} never applies: ${why.en}.`,
        ),
        suggestion: both('改对适用范围，或删掉这条规则。', 'Mend what it is for, or delete the rule.'),
      },
    ]
  })

function whyIdle(manual: Manual, rule: PhraseRule): { at: string; zh: string; en: string } | undefined {
  if (!rule.channels.some((channel) => channel === 'email' || channel === 'chat'))
    return { at: 'channels', zh: '电话和会面没有文字可查', en: 'calls and meetings leave no text to check' }
  const found = rule.step === undefined ? undefined : findStep(manual, rule.step)
  if (!found?.stage || !rule.stages || rule.stages.includes(found.stage.key)) return undefined
  return { at: 'step', zh: '指定的步骤不在指定的阶段里', en: 'its step belongs to none of its stages' }
}
