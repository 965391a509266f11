// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, place, token } from '../test/answers.ts'

const account = (on: boolean) => ({ body: { user: { id: 'lin', twoFactorEnabled: on }, session: {} } })
const way = (name: string) => `POST /api/auth/two-factor/${name}`
const forbidden = { status: 403, body: { type: 'urn:guiderail:problem:forbidden', status: 403 } }

function opened(more: Parameters<typeof answering>[0]) {
  const server = answering({ 'POST /api/v1/session/token': token({ role: 'rep' }), ...more })
  render(<App place={place(server.send)} />)
  return server
}
const give = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const again = '再输入一次密码，确认是你本人'

beforeEach(() => history.replaceState(null, '', '/factor'))
afterEach(cleanup)

describe('the own second factor', () => {
  it('is set up by who is asked for none, and then is on', async () => {
    let on = false
    opened({
      'GET /api/auth/get-session': () => account(on),
      [way('enable')]: { body: { totpURI: 'otpauth://totp/Guiderail:lin?secret=JBSWY3DP', backupCodes: ['one-code'] } },
      [way('verify-totp')]: () => {
        on = true
        return { body: {} }
      },
    })
    await give(again, 'Old-Pass-1')
    press('开始设置')
    await screen.findByText('one-code')
    await give('3. 输入应用里显示的 6 位数字', '123456')
    press('完成设置')
    expect(await screen.findByRole('heading', { level: 1, name: '两步验证已开启' })).toBeTruthy()
  })

  it('gets new backup codes for the password', async () => {
    const server = opened({
      'GET /api/auth/get-session': account(true),
      [way('generate-backup-codes')]: { body: { status: true, backupCodes: ['new-code'] } },
    })
    await give(again, 'Old-Pass-1')
    press('换一套备用码')
    expect(await screen.findByText('new-code')).toBeTruthy()
    expect(server.asked.at(-1)?.body).toEqual({ password: 'Old-Pass-1' })
  })

  it.each([
    [forbidden, '你的角色必须使用两步验证，不能关闭。'],
    [{ status: 400, body: { status: 400 } }, '密码不对，请再试一次。'],
  ])('stays on where the role asks for it, or the password is wrong', async (answer, text) => {
    opened({ 'GET /api/auth/get-session': account(true), [way('disable')]: answer })
    await give(again, 'Old-Pass-1')
    press('关闭两步验证')
    expect((await screen.findByRole('alert')).textContent).toBe(text)
  })

  it('is given up where no role asks for it', async () => {
    opened({ 'GET /api/auth/get-session': account(true), [way('disable')]: { body: { status: true } } })
    await give(again, 'Old-Pass-1')
    press('关闭两步验证')
    expect(await screen.findByRole('heading', { level: 1, name: '开启两步验证' })).toBeTruthy()
  })
})
