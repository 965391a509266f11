import fc from 'fast-check'
import type { Act } from '#shared/process/ledger/command.ts'
import { tick, type Who } from './office.ts'

const steps = ['call', 'note', 'survey', 'confirm', 'demo', 'watch-only', 'review', 'terms']
const stages = ['find', 'needs', 'close']
const obligations = ['find/1/call', 'needs/1/survey', 'needs/1/confirm', 'needs/1/@time', 'close/1/terms']

/** One move of a random story: somebody does something to one of three deals, some working time later. */
export const move = fc.record({
  deal: fc.nat({ max: 2 }),
  hours: fc.nat({ max: 30 }),
  who: fc.constantFrom<Who>('rep', 'colleague', 'boss', 'stranger'),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...steps).map((step): Act => tick(step)) },
    { weight: 4, arbitrary: fc.constantFrom(...stages).map((from): Act => ({ type: 'advance', from, reason: 'on' })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('find', 'needs')
        .map((to): Act => ({ type: 'return', from: to === 'find' ? 'needs' : 'close', to })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('won', 'lost').map((outcome): Act => ({ type: 'close', outcome, reason: 'so' })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('acme-colleague', 'acme-stranger', 'acme-rep')
        .map((to): Act => ({ type: 'hand over', to })),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Act>({ type: 'hold' }, { type: 'resume' }, { type: 'reopen', reason: 'r' }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...stages), fc.boolean())
        .map(([to, observed]): Act => ({ type: 'sight stage', site: 'crm', record: 'r1', to, observed })),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...obligations)
        .map((obligation): Act => ({ type: 'ask exception', exception: 'e', obligation, reason: 'r' })),
    },
    { weight: 2, arbitrary: fc.boolean().map((approve): Act => ({ type: 'rule exception', exception: 'e', approve })) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...obligations)
        .map((obligation): Act => ({ type: 'raise contest', contest: 'c', obligation, reason: 'r' })),
    },
    {
      weight: 2,
      arbitrary: fc.boolean().map((uphold): Act => ({ type: 'rule contest', contest: 'c', uphold, as: 'met' })),
    },
  ),
})
