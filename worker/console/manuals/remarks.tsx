import { More } from '../parts/more.tsx'
import { faultText } from './faultWords.ts'
import type { Remark } from './readiness.ts'
import { useManualSay } from './say.ts'

/** Every fault and finding with its line; a press leads there. */
export function Remarks({ remarks, show }: { remarks: readonly Remark[]; show: (remark: Remark) => void }) {
  const { say } = useManualSay()
  const blocking = remarks.filter(({ level }) => level === 'error')
  const others = remarks.filter(({ level }) => level !== 'error')
  return (
    <>
      {[blocking, others].map(
        (own, index) =>
          own.length > 0 && (
            <section key={index === 0 ? 'blocking' : 'others'}>
              <h2 class={index === 0 ? 'unseen' : undefined}>
                {say(index === 0 ? 'remarks.blocking' : 'remarks.others', { n: own.length })}
              </h2>
              <More all={own} step={index === 0 ? 50 : 6} label={(n) => say('remarks.more', { n })}>
                {(shown) => (
                  <ol class="remarks">
                    {shown.map((remark) => (
                      <RemarkLine key={keyOf(remark)} remark={remark} show={show} />
                    ))}
                  </ol>
                )}
              </More>
            </section>
          ),
      )}
    </>
  )
}

function RemarkLine({ remark, show }: { remark: Remark; show: (remark: Remark) => void }) {
  const { say, language } = useManualSay()
  const { level, line, at, fault, finding } = remark
  return (
    <li class={`remark level-${level}`}>
      <button type="button" class="link remark-line" onClick={() => show(remark)}>
        {say('remark.line', { line })}
      </button>
      <div>
        {fault ? (
          <p>
            {at !== '' && <code>{at}</code>} {faultText(fault.expected, language)}
          </p>
        ) : (
          <>
            <p>
              <span class={`tag level-${level}`}>{say(`level.${level}`)}</span> {finding.reason[language]}
            </p>
            <p class="note">{finding.suggestion[language]}</p>
          </>
        )}
      </div>
    </li>
  )
}

const keyOf = ({ line, column, at, fault, finding }: Remark) =>
  `${line}:${column} ${at} ${fault?.expected ?? finding?.rule} ${finding?.reason.en ?? ''}`
