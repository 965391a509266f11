import { nameOf, readExpression, walk } from '../condition/expression.ts'
import { conditionFaults } from '../condition/faults.ts'
import type { Manual } from '../schema.ts'
import { both, type Finding, quoted, type Rule } from './finding.ts'
import { conditionsOf, stepsOf } from './places.ts'

/** Scripts that no step shows and that say no situation in which to look for them: nobody will ever see them. */
export const scriptUnused: Rule = (manual) => {
  const shown = new Set(stepsOf(manual).flatMap(({ step }) => step.scripts))
  return manual.scripts.flatMap((script, place): Finding[] => {
    if (shown.has(script.key) || script.scenario) return []
    const { zh, en } = quoted(script.name)
    return [
      {
        rule: 'script unused',
        level: 'warning',
        at: `scripts[${place}]`,
        reason: both(
          `话术${zh}没有挂在任何步骤上，也没写适用场景，没人看得到。`,
          `No step shows the script ${en}, and it names no situation: nobody will see it.`,
        ),
        suggestion: both(
          '挂到用得着它的步骤上，或写明适用场景；用不着就删。',
          'Add it to the step where it helps, or say when it helps; else delete it.',
        ),
      },
    ]
  })
}

export const roleUnused: Rule = (manual) => {
  const used = new Set([
    ...manual.stages.flatMap((stage) => [stage.owner, stage.gate?.approver]),
    ...stepsOf(manual).map(({ step }) => step.role),
    ...manual.roles.map((role) => role.delegate),
  ])
  return manual.roles.flatMap((role, place): Finding[] => {
    if (role.leads || used.has(role.key)) return []
    const { zh, en } = quoted(role.name)
    return [
      {
        rule: 'role unused',
        level: 'hint',
        at: `roles[${place}]`,
        reason: both(`流程里没有一件事归${zh}。`, `Nothing in the process is for ${en}.`),
        suggestion: both(
          '把该由这个角色负责的步骤或关口交给它，或删掉这个角色。',
          'Give the role a step or a gate, or take it out.',
        ),
      },
    ]
  })
}

/** Attributes that reps should fill in, though no step or gate asks and no rule looks at them. */
export const attributeUnused: Rule = (manual) => {
  const used = usedAttributes(manual)
  return manual.attributes.flatMap((attribute, place): Finding[] => {
    if (attribute.source !== 'rep' || attribute.mandatory.length > 0 || used.has(attribute.key)) return []
    const { zh, en } = quoted(attribute.name)
    return [
      {
        rule: 'attribute unused',
        level: 'hint',
        at: `attributes[${place}]`,
        reason: both(`字段${zh}没有哪一步要填，也没有规则用到。`, `No step asks for ${en}, and no rule looks at it.`),
        suggestion: both(
          '写到知道答案的那一步里，或删掉：少一个空着的字段。',
          'Name it at the step where it is learnt, or delete it: one empty field less.',
        ),
      },
    ]
  })
}

function usedAttributes(manual: Manual): Set<string> {
  const used = new Set<string>()
  for (const { step } of stepsOf(manual)) {
    for (const key of step.fields) used.add(key)
    const anchor = step.timeStandard?.from
    if (anchor?.at === 'date') used.add(anchor.attribute)
  }
  for (const { condition } of conditionsOf(manual)) {
    if (conditionFaults(manual, condition).length > 0) continue
    walk(readExpression(manual, condition).tree, (node) => {
      const read = manual.attributes.find((one) => node.op === 'id' && nameOf(one.key) === node.args)
      if (read) used.add(read.key)
    })
  }
  return used
}
