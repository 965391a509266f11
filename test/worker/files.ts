import { restore } from '#shared/api/restore.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { given, type Office } from './office.ts'

/** Sends what this test takes for granted to be accepted. */
export async function told(who: ReturnType<Office['as']>, deal: string, act: Act) {
  return given(await who.send(deal, act))
}

/** A text answer of the API, as the admin gets it. */
export async function textOf(office: Office, path: string, who: Parameters<Office['as']>[0] = 'admin') {
  const answer = await office.fetch(path, { headers: { authorization: `Bearer ${await office.token(who)}` } })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    text: new TextDecoder().decode(await answer.arrayBuffer()),
  }
}

/** The lines of an organisation's export. */
export async function exported(office: Office): Promise<string[]> {
  const { status, text } = await textOf(office, '/api/v1/export')
  if (status !== 200) throw new Error(text)
  return text.split('\n').slice(0, -1)
}

/** Sends a file in parts of so many lines, until the organisation is open again. */
export async function putBack(office: Office, session: string, file: readonly string[], size = 40) {
  const admin = office.as('admin')
  given(await admin.call(restore, { body: { step: 'begin', session } }))
  for (let part = 1; (part - 1) * size < file.length; part++) {
    const sent = file.slice((part - 1) * size, part * size)
    const taken = await admin.call(restore, { body: { step: 'part', session, part, lines: sent } })
    if (!taken.ok) return taken
  }
  return admin.call(restore, { body: { step: 'finish', session } })
}
