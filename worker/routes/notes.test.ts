import { beforeAll, describe, expect, it } from 'vitest'
import { listNotes, noteStep, settleNote } from '#shared/api/notes.ts'
import { given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.as('rep').open('deal', { name: 'Horizon' })
})

const body = { id: 'note-1', deal: 'deal', step: 'call', text: 'They never pick up' }
const seen = async (who: Who, query: object = {}) => given(await office.as(who).call(listNotes, { query })).notes

describe('a note on a step', () => {
  it('reaches who leads the team, with deal, stage and step, and counts once however often it is told', async () => {
    given(await office.as('rep').call(noteStep, { body }))
    given(await office.as('rep').call(noteStep, { body: { ...body, text: 'told again' } }))
    expect(await seen('boss')).toMatchObject([
      {
        id: 'note-1',
        userName: 'The rep',
        team: 'east',
        dealName: 'Horizon',
        stage: 'find',
        step: 'call',
        text: 'They never pick up',
      },
    ])
    expect(await seen('admin')).toHaveLength(1)
  })

  it('is put aside once, by whoever may see it', async () => {
    const params = { note: 'note-1' }
    expect(problemOf(await office.as('chief').call(settleNote, { params }))).toEqual({ status: 404 })
    given(await office.as('boss').call(settleNote, { params }))
    given(await office.as('admin').call(settleNote, { params }))
    expect(await seen('admin', { settled: 'yes' })).toMatchObject([{ settled: { by: office.user('boss') } }])
    expect(await seen('admin', { settled: 'no' })).toEqual([])
  })

  it('is listed by step and page by page, the latest first', async () => {
    for (const id of ['note-2', 'note-3']) {
      office.clock.now += 1000
      given(await office.as('rep').call(noteStep, { body: { ...body, id } }))
    }
    const first = given(await office.as('boss').call(listNotes, { query: { limit: 2, step: 'call' } }))
    expect(first.notes.map(({ id }) => id)).toEqual(['note-3', 'note-2'])
    const rest = given(await office.as('boss').call(listNotes, { query: { cursor: first.next } }))
    expect(rest.notes.map(({ id }) => id)).toEqual(['note-1'])
    expect(await seen('boss', { step: 'survey' })).toEqual([])
  })

  it('on a step that the deal’s manual does not have is told so', async () => {
    const answer = await office.as('rep').call(noteStep, { body: { ...body, id: 'note-4', step: 'dance' } })
    expect(answer).toMatchObject({ problem: { status: 400, faults: [{ at: 'step' }] } })
  })
})

describe('who may not', () => {
  it('write on a deal of somebody else: a colleague, a stranger, an auditor of nothing', async () => {
    expect(problemOf(await office.as('colleague').call(noteStep, { body }))).toEqual({ status: 404 })
    expect(problemOf(await office.as('stranger').call(noteStep, { body }))).toEqual({ status: 404 })
    expect(problemOf(await office.as('boss').call(noteStep, { body }))).toEqual({ status: 403 })
  })

  it('read: a rep, or the manager of another team', async () => {
    expect(problemOf(await office.as('rep').call(listNotes, {}))).toEqual({ status: 403 })
    expect(await seen('chief')).toEqual([])
  })
})
