import '../styles/process.css'
import { useLocation } from 'preact-iso'
import { type Figures, getFigures } from '#shared/api/figures.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { useTitle } from '../app/title.ts'
import { addressOf, type Filter, filterOf } from '../models/period.ts'
import { FilterBar } from '../parts/filter.tsx'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { PageBar } from '../parts/pagebar.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Costs } from './costs.tsx'
import { Cycles, FirstAnswers } from './cycles.tsx'
import { Ends } from './ends.tsx'
import { Funnel } from './funnel.tsx'
import { useProcess } from './process.ts'
import { Returns } from './returns.tsx'
import { mostLost, type Shown, shownOf, slowest } from './shown.ts'
import { StageTimes } from './stagetimes.tsx'
import { Waits } from './waits.tsx'
import { Ways } from './ways.tsx'

/** Where the process slows down, loses deals and turns back: pictures, each under its answer. */
export function ProcessPage() {
  const { say } = useProcess()
  const { ask } = usePlace().session
  const filter = filterOf(useLocation().query)
  const load = useLoad(addressOf('process', filter), () => ask(getFigures, { query: filter }))
  // Once there are figures, the tab says what the page says.
  useTitle(load.value ? undefined : say('title'))
  usePulse(load.again)
  return (
    <div class="page process" aria-busy={load.busy}>
      <PageBar asOf={load.value?.asOf} busy={load.busy} again={load.again}>
        <FilterBar path="/process" filter={filter} period={load.value} />
      </PageBar>
      <StaleNotice load={load} again={load.again} />
      {load.value ? (
        <Pictures figures={load.value} filter={filter} />
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={10} heading />
      )}
    </div>
  )
}

function Pictures({ figures, filter }: { figures: Figures; filter: Filter }) {
  const { say, language } = useProcess()
  const shown = shownOf(figures, filter.manual, language)
  const lead = useLead(shown)
  useTitle(lead ?? say('title'))
  if (!shown || lead === undefined)
    return (
      <>
        <h1 class="unseen">{say('title')}</h1>
        <Empty title={say('empty.title')} help={say('empty.help')} />
      </>
    )
  return (
    <>
      <header class="process-head">
        <h1>{lead}</h1>
        <Manuals figures={figures} shown={shown} filter={filter} />
      </header>
      <div class="pictures">
        <Funnel shown={shown} />
        <StageTimes shown={shown} workday={figures.workday} />
        <Returns shown={shown} />
        <Waits shown={shown} />
        <div class="pictures-pair">
          <Ends shown={shown} outcomes={figures.outcomes} />
          <FirstAnswers figures={figures} />
        </div>
        <Cycles figures={figures} />
        <Ways shown={shown} />
        <Costs shown={shown} filter={filter} />
      </div>
    </>
  )
}

/** The whole page in a sentence; nothing where no deal moved. */
function useLead(shown: Shown | undefined): string | undefined {
  const { say, language } = useProcess()
  if (!shown || shown.stages.length === 0) return undefined
  const { stages } = shown
  const [slow, lost] = [slowest(stages), mostLost(stages)].map((one) => one && read(one.name, language))
  if (slow !== undefined && slow === lost) return say('lead.same', { slow })
  if (slow !== undefined && lost !== undefined) return say('lead', { slow, lost })
  if (slow !== undefined) return say('lead.slow', { slow })
  return lost === undefined ? say('lead.quiet') : say('lead.lost', { lost })
}

/** Which manual is drawn, and a way to the others that deals followed. */
function Manuals({ figures: { manuals }, shown, filter }: { figures: Figures; shown: Shown; filter: Filter }) {
  const { say, language } = useProcess()
  if (manuals.length < 2) return null
  const { version: _, ...rest } = filter
  return (
    <>
      <nav class="process-manuals" aria-label={say('manual')}>
        {manuals.map(({ manual, name }) => (
          <a
            key={manual}
            href={addressOf('/process', { ...rest, manual })}
            aria-current={manual === shown.manual ? 'true' : undefined}
          >
            {read(name, language)}
          </a>
        ))}
      </nav>
      {filter.manual === undefined && filter.version === undefined && (
        <p class="note">{say('manual.all', { name: shown.name })}</p>
      )}
    </>
  )
}
