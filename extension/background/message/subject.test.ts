import { expect, test } from 'vitest'
import { plainSubject } from './subject.ts'

test.each([
  ['Re: Pricing for 50 seats', 'pricingfor50seats'],
  ['RE: Re: FW: Pricing for 50 seats', 'pricingfor50seats'],
  ['回复：答复: 转发：80 账号报价咨询', '80账号报价咨询'],
  ['Re[2]: Fwd: offer', 'offer'],
  ['AW: WG: Angebot', 'angebot'],
  ['Re：全角冒号', '全角冒号'],
  ['  spaces \t and\nbreaks ', 'spacesandbreaks'],
  ['Regarding: our call', 'regarding:ourcall'],
  ['', ''],
])('%j is plainly %j', (subject, plain) => {
  expect(plainSubject(subject)).toBe(plain)
})
