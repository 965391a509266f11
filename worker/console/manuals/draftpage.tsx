import '../styles/manuals.css'
import '../styles/manuals.draft.css'
import type { ComponentType } from 'preact'
import { useLocation } from 'preact-iso'
import type { Result } from '#shared/api/client.ts'
import { getManualYaml } from '#shared/api/manuals.ts'
import { getTemplate } from '#shared/api/templates.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import type { Ask } from '../models/session.ts'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { DraftRoom } from './draftroom.tsx'
import { Editor, type EditorProps } from './editor.tsx'
import { draftAddress, type Origin, originOf } from './keptDrafts.ts'
import { useManualSay } from './say.ts'

interface DraftPageProps {
  storage?: Storage
  /** What the text is written in. */
  editor?: ComponentType<EditorProps>
}

/** The room in which a manual is written before anybody works by it; the address says what it is begun from. */
export function DraftPage({ storage = localStorage, editor = Editor }: DraftPageProps) {
  const { say } = useManualSay()
  const { ask } = usePlace().session
  const origin = originOf(useLocation().query)
  const address = draftAddress(origin)
  const load = useLoad(address, async () => {
    const answer = await beginning(ask, origin)
    return answer.ok ? { ok: true as const, value: { address, text: answer.value } } : answer
  })
  useTitle(say('draft.page'))
  const begun = load.value?.address === address ? load.value : undefined
  if (begun) return <DraftRoom key={address} origin={origin} begun={begun.text} storage={storage} editor={editor} />
  return (
    <div class="page manuals">
      {load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={8} heading />}
    </div>
  )
}

/** The text that a draft begins with. */
async function beginning(ask: Ask, origin: Origin): Promise<Result<string>> {
  if (origin.is === 'nothing') return { ok: true, value: '' }
  const answer =
    origin.is === 'version'
      ? await ask(getManualYaml, { params: { hash: origin.hash } })
      : await ask(getTemplate, { params: { key: origin.key } })
  return answer.ok ? { ok: true, value: answer.value.yaml } : answer
}
