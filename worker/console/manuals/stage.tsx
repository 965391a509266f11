import type { ComponentChildren } from 'preact'
import type { Stage } from '#shared/process/manual/stage.ts'
import type { Step } from '#shared/process/manual/step.ts'
import type { Text } from '#shared/process/text.ts'
import { Saying } from './saying.tsx'
import { Scripts } from './scripts.tsx'
import { demandsOf, durationText, nameOf, type Words, waysOf } from './words.ts'

/** A stage: what it is for, how long it may take, what is done in it and what must hold to leave it. */
export function StageView({ stage, number, words }: { stage: Stage; number: number; words: Words }) {
  const { say } = words
  const ways = waysOf(stage, words)
  return (
    <section class="stage" id={`stage-${stage.key}`} aria-labelledby={`stage-name-${stage.key}`}>
      <h2 id={`stage-name-${stage.key}`}>
        <span class="faint">{number}</span> <Saying text={stage.name} />
      </h2>
      <p>
        <Saying text={stage.purpose} />
      </p>
      <dl class="stage-facts">
        {stage.timeStandard && (
          <Fact name={say('stage.time')}>
            {say('time.entered', { time: durationText(stage.timeStandard.within, say) })}
          </Fact>
        )}
        <Fact name={say('stage.owner')}>{nameOf(stage.owner, words)}</Fact>
        <Fact name={say('stage.inputs')}>
          <Texts texts={stage.inputs} />
        </Fact>
        <Fact name={say('stage.outputs')}>
          <Texts texts={stage.outputs} />
        </Fact>
        {stage.controls.length > 0 && (
          <Fact name={say('stage.controls')}>
            <Texts texts={stage.controls} />
          </Fact>
        )}
        <Fact name={say('stage.kpi')}>
          <Saying text={stage.kpi} />
        </Fact>
        {stage.gate && (
          <Fact name={say('stage.gate')}>
            <Saying text={stage.gate.name} /> <span class="tag">{say(`mode.${stage.gate.mode}`)}</span>
            {stage.gate.approver && ` ${say('stage.approver', { name: nameOf(stage.gate.approver, words) })}`}
          </Fact>
        )}
        {ways.length > 0 && <Fact name={say('stage.ways')}>{ways.join(say('list.comma'))}</Fact>}
      </dl>
      <ol class="steps">
        {stage.steps.map((step) => (
          <StepView key={step.key} step={step} words={words} />
        ))}
      </ol>
    </section>
  )
}

/** One thing to do, why, and how it is known to be done. */
export function StepView({ step, words }: { step: Step; words: Words }) {
  const { say, manual } = words
  const strict = step.mode === 'block' || step.mode === 'approve' || step.mode === 'warn'
  const scripts = manual.scripts.filter(({ key }) => step.scripts.includes(key))
  return (
    <li class="step">
      <h3>
        <Saying text={step.name} /> {step.ask !== 'required' && <span class="tag">{say(`ask.${step.ask}`)}</span>}{' '}
        {strict && <span class="tag">{say(`mode.${step.mode}`)}</span>}
      </h3>
      <p>
        <Saying text={step.why} />
      </p>
      {step.help && (
        <p class="step-help">
          <Saying text={step.help} />
        </p>
      )}
      {step.when !== undefined && (
        <p class="note">
          {say('step.when')} <code>{step.when}</code>
        </p>
      )}
      <p class="note">{demandsOf(step, words).join(' · ')}</p>
      <Scripts scripts={scripts} />
    </li>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Texts({ texts }: { texts: readonly Text[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text['zh-CN'] ?? text.en}>
          <Saying text={text} />
        </li>
      ))}
    </ul>
  )
}
