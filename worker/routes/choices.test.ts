import { beforeAll, expect, it } from 'vitest'
import { listChoices } from '#shared/api/choices.ts'
import { hour } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openOffice } from '#test/worker/office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice('choices')
  office.clock.now = hour(1)
  await office.as('rep').open(fresh('deal'), { segment: 'large' })
  await office.as('stranger').open(fresh('deal'), { segment: 'mid' })
})

const choices = async (who: Parameters<Office['as']>[0]) => given(await office.as(who).call(listChoices, {}))

it('names the teams, people, manuals and segments that somebody sees', async () => {
  const { teams, reps, manuals, segments } = await choices('boss')
  expect(teams.map(({ team }) => team)).toEqual(['east'])
  expect(reps.map(({ rep }) => rep).sort()).toEqual(['choices-colleague', 'choices-rep'])
  expect(manuals.map(({ manual, versions }) => [manual, versions.length])).toContainEqual(['small', 1])
  expect(segments).toEqual(['large'])
})

it('names everybody to an admin, and to a rep nobody but the own segments', async () => {
  expect((await choices('admin')).teams.map(({ team }) => team)).toEqual(['east', 'west'])
  expect((await choices('admin')).segments).toEqual(['large', 'mid'])
  expect(await choices('rep')).toMatchObject({ teams: [], reps: [], segments: ['large'] })
})
