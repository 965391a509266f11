import type { Manual } from '../schema.ts'
import type { Stage } from '../stage.ts'
import { both, type Finding, quoted, type Rule } from './finding.ts'

const enough = 6

/** More fields than anybody fills in well: those that the gate asks, and those of required steps, each once. */
export const tooManyFields: Rule = (manual) =>
  manual.stages.flatMap((stage, place): Finding[] => {
    const asked = askedFields(manual, stage).size
    if (asked <= enough) return []
    return [
      {
        rule: 'too many fields',
        level: 'warning',
        at: `stages[${place}]`,
        reason: both(
          `这个阶段要填 ${asked} 个字段，填的人会敷衍。`,
          `This stage asks for ${asked} fields; people will fill in anything.`,
        ),
        suggestion: both(
          `只留真正影响下一步的，最多 ${enough} 个；其余改为选填，或从系统带出来。`,
          `Keep the ${enough} that the next step needs; let the others be optional, or come from a system.`,
        ),
      },
    ]
  })

function askedFields(manual: Manual, stage: Stage): Set<string> {
  const mandatory = manual.attributes.filter((one) => one.mandatory.includes(stage.key)).map((one) => one.key)
  return new Set([
    ...mandatory,
    ...stage.steps.filter((step) => step.ask === 'required').flatMap((step) => step.fields),
  ])
}

export const choiceWithoutValues: Rule = (manual) =>
  manual.attributes.flatMap((attribute, place): Finding[] => {
    if (attribute.type !== 'choice' || attribute.values?.length) return []
    const { zh, en } = quoted(attribute.name)
    return [
      {
        rule: 'choice without values',
        level: 'error',
        at: `attributes[${place}].values`,
        reason: both(`${zh}是选项字段，却没有选项可选。`, `${en} is a choice with nothing to choose from.`),
        suggestion: both('列出选项，或把类型改成文本。', 'List its values, or make it a text.'),
      },
    ]
  })
