import { expect, test } from 'vitest'
import { companyOf } from './company.ts'

test.each([
  ['wang.fang@hongda.example', 'Hongda'],
  ['jane@acme-robotics.com', 'Acme Robotics'],
  ['li@mail.hongda.com.cn', 'Hongda'],
  ['kim@sales.beacon.co.uk', 'Beacon'],
])('%s is of %s', (address, company) => {
  expect(companyOf(address)).toBe(company)
})

test.each(['zhou@qq.com', 'Jonas.Berg@WEB.de', 'someone@localhost'])('%s names no company', (address) => {
  expect(companyOf(address)).toBeUndefined()
})
