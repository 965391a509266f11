import { truth } from '../manual/condition.ts'
import { findStage, findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Script } from '../manual/script.ts'
import { type Hit, scriptsFor } from '../search/search.ts'
import { type Language, languages } from '../text.ts'
import type { Reason, Situation, Suggestion } from './situation.ts'
import { bestText, expectedReplies } from './uses.ts'

/**
 * What each reason is worth. A script for the one next thing comes first unless the customer has just said what another
 * one answers; how well it worked before decides among the like. In another language than the reader's it comes last.
 */
const worth = { next: 8, open: 5, stage: 3, words: 7, channel: 3, condition: 1, worked: 4, foreign: -10 }

/** Points of words that are as good as half of what words can be worth. */
const telling = 20

/** A reason with its points. */
interface Weighed {
  points: number
  reason: Reason
}

/**
 * Scripts for a situation, best first; ties in the manual's order. Scripts whose condition does not hold are left out, and
 * so are those that neither an open step, nor another of the stage, nor the words of the thread ask for.
 */
export function suggest(manual: Manual, situation: Situation): Suggestion[] {
  const fitting = new Map(scriptsFor(manual, situation.words, situation.language).map((hit) => [hit.key, hit]))
  return manual.scripts
    .flatMap((script) => {
      const asked = [...stepReason(manual, script.key, situation), ...wordsReason(fitting.get(script.key))]
      const condition = conditionReason(manual, script, situation)
      if (asked.length === 0 || condition === 'does not hold') return []
      return [suggestion(script, situation, [...asked, ...condition, ...channelReason(script, situation)])]
    })
    .toSorted((a, b) => b.points - a.points)
}

function suggestion(script: Script, situation: Situation, weighed: readonly Weighed[]): Suggestion {
  const best = bestText(script, situation.uses)
  const { uses, replies, variant } = best
  const worked = worth.worked * expectedReplies(best)
  const reasons: Weighed[] =
    uses > 0 ? [...weighed, { points: worked, reason: { because: 'worked before', uses, replies } }] : [...weighed]
  const language = spokenIn(script, situation.language)
  const foreign = language === situation.language ? 0 : worth.foreign
  return {
    script: script.key,
    ...(variant !== undefined && { variant }),
    language,
    points: weighed.reduce((sum, { points }) => sum + points, worked + foreign),
    reasons: reasons.toSorted((a, b) => b.points - a.points).map(({ reason }) => reason),
  }
}

function spokenIn({ text }: Script, language: Language): Language {
  return text[language] === undefined ? (languages.find((one) => text[one] !== undefined) ?? language) : language
}

/** The most pressing step that names the script. */
function stepReason(manual: Manual, script: string, { open, stage }: Situation): Weighed[] {
  const place = open.findIndex((key) => findStep(manual, key)?.step.scripts.includes(script))
  const step = open[place]
  if (step !== undefined) {
    return [
      place === 0
        ? { points: worth.next, reason: { because: 'next step', step } }
        : { points: worth.open, reason: { because: 'open step', step } },
    ]
  }
  const here = findStage(manual, stage)?.steps.some(({ scripts }) => scripts.includes(script))
  return here ? [{ points: worth.stage, reason: { because: 'stage', stage } }] : []
}

function wordsReason(fit: Hit | undefined): Weighed[] {
  if (!fit) return []
  const points = (worth.words * fit.score) / (fit.score + telling)
  return [{ points, reason: { because: 'words', words: fit.matched } }]
}

/** A condition that nobody can answer yet neither helps a script nor hides it. */
function conditionReason(manual: Manual, { when }: Script, { values }: Situation): Weighed[] | 'does not hold' {
  if (when === undefined) return []
  const holds = truth(manual, when, values).is
  if (holds === false) return 'does not hold'
  return holds === true ? [{ points: worth.condition, reason: { because: 'condition', condition: when } }] : []
}

function channelReason({ channel }: Script, situation: Situation): Weighed[] {
  return channel === situation.channel ? [{ points: worth.channel, reason: { because: 'channel', channel } }] : []
}
