import { languages, type Text } from '../../text.ts'
import { edits } from '../nearest.ts'
import { both, type Finding, quoted, type Rule } from './finding.ts'
import { choicesOf, type PlacedStep, stepsOf } from './places.ts'

/** The same attribute asked for again: by a second step, or by the gates of several stages. */
export const askedTwice: Rule = (manual) =>
  manual.attributes.flatMap((attribute, place): Finding[] => {
    const names = quoted(attribute.name)
    const [first, ...again] = stepsOf(manual).filter(({ step }) => step.fields.includes(attribute.key))
    const steps = again.filter((one) => first && !exclude(first, one))
    const gates = attribute.mandatory.length > 1 ? [`attributes[${place}].mandatory`] : []
    return [...steps.map(({ at }) => `${at}.fields`), ...gates].map((at) => ({
      rule: 'asked twice',
      level: 'warning',
      at,
      reason: both(`${names.zh}前面已经要过一次，重复录入。`, `${names.en} is asked for a second time.`),
      suggestion: both(
        '只在最早知道答案的那一步填，后面直接带出来。',
        'Ask where the answer is first known, and show it from there on.',
      ),
    }))
  })

/** What a page or another system tells is not typed in by hand. */
export const alreadyKnown: Rule = (manual) =>
  stepsOf(manual).flatMap(({ at, step }) =>
    manual.attributes
      .filter((attribute) => attribute.source !== 'rep' && step.fields.includes(attribute.key))
      .map((attribute): Finding => {
        const { zh, en } = quoted(attribute.name)
        return {
          rule: 'already known',
          level: 'warning',
          at: `${at}.fields`,
          reason: both(
            `${zh}会从页面或系统里读到，不必再让人填。`,
            `${en} is read from a page or a system; nobody needs to type it.`,
          ),
          suggestion: both(
            '从这一步去掉这个字段；读不到才把来源改成“销售填写”。',
            'Take it off this step; if it cannot be read, let its source be the rep.',
          ),
        }
      }),
  )

/** Two steps of one kind whose names are nearly the same in every language that both have. */
export const sameStepTwice: Rule = (manual) => {
  const steps = stepsOf(manual)
  return steps.flatMap((one, place): Finding[] => {
    const twin = steps.slice(0, place).find((other) => alike(one, other) && !exclude(one, other))
    if (!twin) return []
    const { zh, en } = quoted(twin.step.name)
    return [
      {
        rule: 'same step twice',
        level: 'warning',
        at: one.at,
        reason: both(`和前面的${zh}像是同一件事。`, `This seems to be the same thing as ${en} before.`),
        suggestion: both(
          '合成一步；确实是两件事，名称要让人一眼分得清。',
          'Make one step of it; if they are two things, name them so that it shows.',
        ),
      },
    ]
  })
}

function alike(one: PlacedStep, other: PlacedStep): boolean {
  return one.step.kind === other.step.kind && nearlySame(one.step.name, other.step.name)
}

function nearlySame(one: Text, other: Text): boolean {
  const pairs = languages.flatMap((language) => {
    const [mine, theirs] = [plain(one[language]), plain(other[language])]
    return mine && theirs ? [{ mine, theirs }] : []
  })
  return (
    pairs.length > 0 &&
    pairs.every(({ mine, theirs }) => edits(mine, theirs) <= Math.max(mine.length, theirs.length) * 0.15)
  )
}

function plain(name: string | undefined): string {
  return (name ?? '').toLowerCase().replaceAll(/[\s\p{P}]/gu, '')
}

/** Steps of two branches of one choice: only one of them is done. */
function exclude(one: PlacedStep, other: PlacedStep): boolean {
  if (!one.stage || one.stage !== other.stage) return false
  return choicesOf(one.stage, '').some(({ branches }) => {
    const mine = branches.findIndex((branch) => branch.of.includes(one.step.key))
    const theirs = branches.findIndex((branch) => branch.of.includes(other.step.key))
    return mine >= 0 && theirs >= 0 && mine !== theirs
  })
}
