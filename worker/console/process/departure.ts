import { listDepartedDeals, type Ways } from '#shared/api/figures.ts'
import { type Language, read, type Text } from '#shared/process/text.ts'
import { addressOf, type Filter } from '../models/period.ts'
import type { useProcess } from './process.ts'

type Cost = Ways['costs'][number]
export type Departure = Pick<Cost, 'stage' | 'is' | 'step'>

/** The departure that an address asks for. */
export function departureOf(query: Readonly<Record<string, string>>): Departure | undefined {
  const { data } = listDepartedDeals.query.pick({ stage: true, is: true, step: true }).safeParse({
    stage: query.stage,
    is: query.is,
    step: query.step,
  })
  return data && { stage: data.stage, is: data.is, ...(data.step === undefined ? {} : { step: data.step }) }
}

/** Where the deals behind a departure are listed. */
export function departureAddress(filter: Filter, { stage, is, step }: Departure): string {
  return addressOf('/process/deals', filter, { is, stage, ...(step === undefined ? {} : { step }) })
}

/** Tells the departures of a list apart. */
export const departureKey = ({ stage, is, step = '' }: Departure): string => `${is} ${stage} ${step}`

type Say = ReturnType<typeof useProcess>['say']

/** A departure as a part of a sentence. */
export function departureText(
  { is, stage, step }: { is: Cost['is']; stage: string; step?: Text | undefined },
  say: Say,
  language: Language,
): string {
  return say(`cost.is.${is}`, { stage, step: step ? read(step, language) : '' })
}
