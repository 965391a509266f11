import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { ManualLine } from '#shared/api/manuals.ts'
import type { Site } from '#shared/api/session.ts'
import { changeSites, type HealthFinding, listSites } from '#shared/api/sites.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { type MappingFault, mappingFaults, namesOf, type Places, replaced } from './mapping.ts'
import { useSiteSay } from './say.ts'

interface SiteProps {
  site: Site
  sites: readonly Site[]
  findings: readonly HealthFinding[]
  manuals: readonly ManualLine[]
  again: () => void
}

/** One site: where it is, which adapter reads it, and which stage of ours each of its stage names is. */
export function SiteView({ site, sites, findings, manuals, again }: SiteProps) {
  const { say } = useSiteSay()
  const { ask } = usePlace().session
  const admin = useWho().role === 'admin'
  const places = useSignal<Places>(site.stages ?? {})
  const end = useSignal<'saved' | 'changed' | 'failed' | 'offline' | readonly MappingFault[] | undefined>(undefined)
  const busy = useSignal(false)
  const names = namesOf(site, findings)
  const save = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    busy.value = true
    end.value = await saved()
    busy.value = false
    if (end.value === 'saved') again()
  }
  const saved = async () => {
    const now = await ask(listSites, {})
    if (!now.ok) return 'offline' in now ? 'offline' : 'failed'
    // Somebody else wrote meanwhile: theirs is not to be lost unseen.
    if (JSON.stringify(now.value.sites) !== JSON.stringify(sites)) return 'changed'
    const answer = await ask(changeSites, { body: { sites: replaced(sites, site.origin, places.value) } })
    if (answer.ok) return 'saved'
    if ('offline' in answer) return 'offline'
    const { faults = [] } = answer.problem
    return faults.length > 0 ? mappingFaults(faults, sites) : 'failed'
  }
  return (
    <section>
      <h2>{site.name}</h2>
      <p class="note">{say('site.read', { origin: site.origin, adapter: site.adapter })}</p>
      {names.length > 0 && (
        <form class="sites-stages" onSubmit={save}>
          <p class="note">{say('stages.help')}</p>
          {names.map((name) => (
            <Stage key={name} name={name} places={places} manuals={manuals} fixed={!admin} />
          ))}
          {admin && (
            <div class="sites-ends">
              <button type="submit" class="button primary" disabled={busy.value}>
                {say(busy.value ? 'sending' : 'save')}
              </button>
              {end.value === 'saved' && <span role="status">{say('saved')}</span>}
            </div>
          )}
          {end.value !== undefined && end.value !== 'saved' && (
            <div class="field-fault" role="alert">
              {typeof end.value === 'string' ? <p>{say(`failed.${end.value}`)}</p> : <Faults faults={end.value} />}
            </div>
          )}
        </form>
      )}
    </section>
  )
}

function Faults({ faults }: { faults: readonly MappingFault[] }) {
  const { say } = useSiteSay()
  return (
    <>
      <p>{say('failed.faults')}</p>
      <ul>
        {faults.map(({ site, what, name }) => (
          <li key={`${site} ${what} ${name}`}>{say(`fault.${what}`, { site, name })}</li>
        ))}
      </ul>
    </>
  )
}

interface StageProps {
  name: string
  places: { value: Places }
  manuals: readonly ManualLine[]
  fixed: boolean
}

function Stage({ name, places, manuals, fixed }: StageProps) {
  const { say, language } = useSiteSay()
  const field = useId()
  const place = places.value[name]
  return (
    <div class="sites-stage">
      <label for={field}>
        {name} {place === undefined && <span class="tag">{say('stages.open')}</span>}
      </label>
      <select
        id={field}
        disabled={fixed}
        value={place ? `${place.manual} ${place.stage}` : ''}
        onChange={({ currentTarget: { value } }) => {
          const { [name]: _, ...others } = places.value
          const [manual = '', stage = ''] = value.split(' ')
          places.value = value === '' ? others : { ...others, [name]: { manual, stage } }
        }}
      >
        <option value="">{say('stages.none')}</option>
        {manuals.map((manual) => (
          <optgroup key={manual.key} label={read(manual.name, language)}>
            {manual.stages.map((stage) => (
              <option key={stage.key} value={`${manual.key} ${stage.key}`}>
                {read(stage.name, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
