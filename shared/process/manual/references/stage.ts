import type { Block, Inner } from '../block.ts'
import { keysIn } from '../order.ts'
import type { DocumentFault } from '../parse.ts'
import type { Manual } from '../schema.ts'
import type { Stage } from '../stage.ts'
import { circles } from './circle.ts'
import { keysOf, repeated, twice, unknown, unknownOne } from './keys.ts'
import { stepReferences } from './step.ts'

/** Faults of one stage: every key in it names something, ways back lead back and ways forwards past something. */
export function stageReferences(manual: Manual, stage: Stage, at: string): DocumentFault[] {
  const place = manual.stages.indexOf(stage)
  const stages = keysOf(manual.stages)
  const steps = keysOf(stage.steps)
  return [
    ...unknownOne(`${at}.owner`, stage.owner, keysOf(manual.roles), 'role'),
    ...unknown(`${at}.timeStandard.pauses`, stage.timeStandard?.pauses ?? [], keysOf(manual.pauses), 'pause'),
    ...gateReferences(manual, stage, `${at}.gate`),
    ...wayReferences(`${at}.returns`, stage.returns, stages.slice(0, place), 'earlier stage'),
    ...wayReferences(`${at}.skips`, stage.skips, stages.slice(place + 2), 'stage beyond the next one'),
    ...reentryReferences(stage, steps, `${at}.reentry`),
    ...blockReferences(stage, steps, `${at}.blocks`),
    ...stage.steps.flatMap((step, index) => stepReferences(manual, step, steps, `${at}.steps[${index}]`, 'stage')),
    ...circles(at, stage.steps, stage.blocks),
  ]
}

function wayReferences(at: string, ways: readonly { to: string }[], known: readonly string[], what: string) {
  const targets = ways.map(({ to }, index) => ({ at: `${at}[${index}].to`, key: to }))
  return [...targets.flatMap((one) => unknownOne(one.at, one.key, known, what)), ...twice(targets)]
}

function gateReferences(manual: Manual, { gate }: Stage, at: string): DocumentFault[] {
  if (!gate) return []
  const approves = gate.mode === 'approve' || gate.hardens?.to === 'approve'
  if (approves && gate.approver === undefined) return [{ at: `${at}.approver`, expected: 'a role that approves' }]
  return unknownOne(`${at}.approver`, gate.approver, keysOf(manual.roles), 'role')
}

function reentryReferences(stage: Stage, steps: readonly string[], at: string): DocumentFault[] {
  if (typeof stage.reentry === 'string') return []
  return [...unknown(at, stage.reentry, steps, 'step of this stage'), ...repeated(at, stage.reentry)]
}

/** A step stands in one place of the blocks only, and each choice of a stage has a key of its own. */
function blockReferences(stage: Stage, steps: readonly string[], at: string): DocumentFault[] {
  const blocks = stage.blocks.map((block, index) => ({ at: `${at}[${index}]`, block }))
  const placed = blocks.flatMap((one) => keysIn(one.block).map((key) => ({ at: one.at, key })))
  const choices = blocks.flatMap((one) => choiceKeys(one.block).map((key) => ({ at: one.at, key })))
  return [
    ...placed.flatMap((one) => unknownOne(one.at, one.key, steps, 'step of this stage')),
    ...twice(placed.filter(({ key }) => steps.includes(key))),
    ...twice(choices),
  ]
}

function choiceKeys(block: Block | Inner): string[] {
  if (block.kind === 'choice') return [block.key]
  if (block.kind === 'parallel') return []
  return block.of.flatMap((item) => (typeof item === 'string' ? [] : choiceKeys(item)))
}
