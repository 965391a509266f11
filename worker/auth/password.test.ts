import { describe, expect, it } from 'vitest'
import { passwordFaults } from './password.ts'

const person = { email: 'Alice.Long@sales.test', name: 'Alice van Long' }
const expected = (password: string) => passwordFaults(password, person)[0]?.expected

describe('a new password', () => {
  it.each([
    ['Sales-Pass', undefined],
    ['correct horse', undefined],
    ['我的密码是一句长话没人猜', undefined],
    ['ninesigns', 'at least 10 characters'],
    ['x'.repeat(129), 'at most 128 characters'],
    ['Password123', 'a password that is not so common'],
    ['QwertyUiop', 'a password that is not so common'],
    ['abababababab', 'a password that is not so common'],
    ['alice.long@SALES.test', 'a password that is not the own address or name'],
    ['alice.long', 'a password that is not the own address or name'],
    ['Alice.Long2026!', 'a password that is not the own address or name'],
    ['alice van long', 'a password that is not the own address or name'],
  ])('%s: %s', (password, fault) => {
    expect(expected(password)).toBe(fault)
  })

  it('is never said back in what is wrong with it', () => {
    expect(JSON.stringify(passwordFaults('short-one', person, 'newPassword'))).not.toContain('short-one')
    expect(passwordFaults('short-one', person, 'newPassword')[0]?.at).toBe('newPassword')
  })
})
