import type { Manual } from '../schema.ts'
import type { Gate, Stage } from '../stage.ts'
import type { Step } from '../step.ts'
import { canShow } from './evidence.ts'
import { both, type Finding, quoted, type Rule } from './finding.ts'
import { firmness } from './hardening.ts'

/** What keeps a gate that stops a deal from ever opening: something that it asks and that nobody can give. */
export function impossibleAsks(manual: Manual, stage: Stage): { names: ReturnType<typeof quoted>; at: string }[] {
  if (!stage.gate || firmest(stage.gate) < firmness('block')) return []
  const place = manual.stages.indexOf(stage)
  const steps = stage.steps.flatMap((step, index) =>
    step.ask === 'required' && firmest(step) >= firmness('block') && !canShow(step)
      ? [{ names: quoted(step.name), at: `stages[${place}].steps[${index}]` }]
      : [],
  )
  const fields = manual.attributes.flatMap((attribute, index) =>
    attribute.mandatory.includes(stage.key) && attribute.type === 'choice' && !attribute.values?.length
      ? [{ names: quoted(attribute.name), at: `attributes[${index}]` }]
      : [],
  )
  return [...steps, ...fields]
}

export const gateNeverHolds: Rule = (manual) =>
  manual.stages.flatMap((stage, place) =>
    impossibleAsks(manual, stage).map(
      ({ names }): Finding => ({
        rule: 'gate never holds',
        level: 'error',
        at: `stages[${place}].gate`,
        reason: both(
          `关口要求${names.zh}，可是谁也给不出，单子会卡死在这里。`,
          `The gate asks for ${names.en}, which nobody can give: deals get stuck here.`,
        ),
        suggestion: both(
          '改掉这一项的要求，或让关口只提醒、不拦截。',
          'Change what is asked there, or let the gate warn instead of block.',
        ),
      }),
    ),
  )

/** A step that would stop a deal, in a stage whose gate does not: it will not stop it. */
export const firmerThanGate: Rule = (manual) =>
  manual.stages.flatMap((stage, place) =>
    stage.steps.flatMap((step, index): Finding[] => {
      const gate = stage.gate ? firmest(stage.gate) : firmness('advise')
      if (step.ask !== 'required' || firmest(step) <= gate) return []
      const { zh, en } = quoted(stage.name)
      return [
        {
          rule: 'step firmer than gate',
          level: 'warning',
          at: `stages[${place}].steps[${index}].mode`,
          reason: stage.gate
            ? both(
                `阶段${zh}的关口没有这么严，这一步拦不住。`,
                `The gate of ${en} is milder: this step will not stop anybody.`,
              )
            : both(
                `阶段${zh}没有关口，这一步拦不住。`,
                `The stage ${en} has no gate: this step will not stop anybody.`,
              ),
          suggestion: both('把关口调到同样的力度，或把这一步放宽。', 'Make the gate as firm, or the step as mild.'),
        },
      ]
    }),
  )

function firmest(one: Gate | Step): number {
  return Math.max(firmness(one.mode), one.hardens ? firmness(one.hardens.to) : 0)
}
