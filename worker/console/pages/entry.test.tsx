// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, board, noon, place, problem, token } from '../test/answers.ts'

type Answers = Parameters<typeof answering>[0]

function open(answers: Answers) {
  const server = answering({
    'GET /api/v1/board': { body: board() },
    'GET /api/v1/cases': { body: { cases: [] } },
    ...answers,
  })
  render(<App place={place(server.send)} />)
  return server
}

const taking = 'POST /api/v1/session/token'
const out = problem(401, 'unauthenticated')

/** A sign-in that asks for a code, then lets in. */
function twoSteps(more: Answers = {}) {
  let inside = false
  return open({
    [taking]: () => (inside ? token() : out),
    'POST /api/auth/sign-in/email': { body: { twoFactorRedirect: true } },
    'POST /api/auth/two-factor/verify-totp': ({ body }) => {
      inside = (body as { code: string }).code === '123456'
      return inside ? { body: {} } : problem(401, 'unauthenticated')
    },
    'POST /api/auth/two-factor/verify-backup-code': () => {
      inside = true
      return { body: {} }
    },
    ...more,
  })
}

async function password() {
  fireEvent.input(await screen.findByLabelText('邮箱'), { target: { value: 'lin@sales.test' } })
  fireEvent.input(screen.getByLabelText('密码'), { target: { value: 'secret' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
}

async function code(text: string) {
  fireEvent.input(await screen.findByLabelText('验证码或备用码'), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: '继续' }))
}

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(cleanup)

describe('the second step of the sign-in', () => {
  it('asks for the code of the app, says when it is wrong, and lets in when it is right', async () => {
    twoSteps()
    await password()
    await code('000 000')
    expect((await screen.findByRole('alert')).textContent).toContain('验证码不对或已过期')
    await code('123 456')
    expect(await screen.findByRole('heading', { level: 1, name: /到期的事/ })).toBeTruthy()
  })

  it('takes a backup code in the same field', async () => {
    const server = twoSteps()
    await password()
    await code('aB3dE-fG4hJ')
    await screen.findByRole('heading', { level: 1, name: /到期的事/ })
    expect(server.asked.find(({ path }) => path.endsWith('verify-backup-code'))?.body).toEqual({ code: 'aB3dE-fG4hJ' })
  })
})

describe('a role that asks for a second factor', () => {
  const enrolling: Answers = {
    'POST /api/auth/two-factor/enable': {
      body: {
        totpURI: 'otpauth://totp/Guiderail:lin?secret=JBSWY3DPEHPK3PXP&issuer=Guiderail',
        backupCodes: ['one-code', 'two-code'],
      },
    },
  }

  it('opens nothing before it is set up: password, picture, backup codes, first code', async () => {
    let done = false
    open({
      ...enrolling,
      [taking]: () => (done ? token() : problem(403, 'second-factor-needed')),
      'POST /api/auth/two-factor/verify-totp': () => {
        done = true
        return { body: {} }
      },
    })
    fireEvent.input(await screen.findByLabelText('再输入一次密码，确认是你本人'), { target: { value: 'secret' } })
    fireEvent.click(screen.getByRole('button', { name: '开始设置' }))
    expect(await screen.findByRole('img', { name: '两步验证的二维码' })).toBeTruthy()
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy()
    expect(screen.getByText('two-code')).toBeTruthy()
    fireEvent.input(screen.getByLabelText('3. 输入应用里显示的 6 位数字'), { target: { value: '123456' } })
    fireEvent.click(screen.getByRole('button', { name: '完成设置' }))
    expect(await screen.findByRole('heading', { level: 1, name: /到期的事/ })).toBeTruthy()
  })
})

describe('connecting a browser', () => {
  const asked = {
    'GET /api/auth/device': {
      body: {
        user_code: 'BCDFGHJK',
        status: 'pending',
        scope: 'Chrome · Windows',
        address: '203.0.113.7',
        created: noon - 2 * 60_000,
      },
    },
  }

  it('shows the code of the link, who asks and for whom, and connects on a click', async () => {
    history.replaceState(null, '', '/device?user_code=BCDF-GHJK')
    const server = open({ [taking]: token(), ...asked, 'POST /api/auth/device/approve': { body: { success: true } } })
    expect(await screen.findByText('BCDF-GHJK')).toBeTruthy()
    expect(screen.getByText('请求来自：Chrome · Windows')).toBeTruthy()
    expect(screen.getByText(/203\.0\.113\.7/).textContent).toMatch(/2 ?分钟前/)
    expect(screen.getByText(/林晓峰（lin@sales.test）/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '连接这个浏览器' }))
    expect(await screen.findByRole('heading', { name: '已连接' })).toBeTruthy()
    expect(server.asked.find(({ path }) => path.endsWith('/approve'))?.body).toEqual({ userCode: 'BCDFGHJK' })
  })

  it('says what to do with a code that is over, and with one that is not mine', async () => {
    history.replaceState(null, '', '/device?user_code=OLDOLDOL')
    open({ [taking]: token(), 'GET /api/auth/device': problem(400, 'malformed') })
    expect((await screen.findByRole('alert')).textContent).toContain('请在扩展里重新开始')
    cleanup()
    history.replaceState(null, '', '/device?user_code=BCDFGHJK')
    open({ [taking]: token(), ...asked, 'POST /api/auth/device/deny': { body: { success: true } } })
    fireEvent.click(await screen.findByRole('button', { name: '不是我，拒绝' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: '已拒绝' })).toBeTruthy())
  })
})

describe('a link to join', () => {
  const reading = 'POST /api/v1/invitation/read'
  const accepting = 'POST /api/v1/invitation/accept'
  const link = {
    purpose: 'join',
    organisation: '宏达',
    name: '林晓峰',
    email: 'lin@sales.test',
    role: 'manager',
    language: 'zh-CN',
    expires: Date.UTC(2026, 10, 27),
  }
  const follow = () => history.replaceState(null, '', '/invitation#inv_0.org.secret')

  it('greets by name, takes a password, and signs in at once', async () => {
    follow()
    let inside = false
    const server = open({
      [taking]: () => (inside ? token() : out),
      [reading]: { body: link },
      [accepting]: { body: { email: 'lin@sales.test' } },
      'POST /api/auth/sign-in/email': () => {
        inside = true
        return { body: {} }
      },
    })
    expect(await screen.findByRole('heading', { name: /加入 ?宏达/ })).toBeTruthy()
    fireEvent.input(screen.getByLabelText('设置密码'), { target: { value: 'four unrelated words' } })
    fireEvent.click(screen.getByRole('button', { name: '加入并登录' }))
    expect(await screen.findByRole('heading', { level: 1, name: /到期的事/ })).toBeTruthy()
    expect(server.asked.find(({ path }) => path.endsWith('/accept'))?.body).toEqual({
      token: 'inv_0.org.secret',
      name: '林晓峰',
      password: 'four unrelated words',
    })
    expect(location.hash).toBe('')
  })

  it('keeps what was typed when the password is too easy', async () => {
    follow()
    open({
      [taking]: out,
      [reading]: { body: link },
      [accepting]: problem(400, 'malformed', { faults: [{ at: 'password', expected: 'a better one' }] }),
    })
    fireEvent.input(await screen.findByLabelText('设置密码'), { target: { value: 'password' } })
    fireEvent.click(screen.getByRole('button', { name: '加入并登录' }))
    expect((await screen.findByRole('alert')).textContent).toContain('太容易猜到')
    expect((screen.getByLabelText('设置密码') as HTMLInputElement).value).toBe('password')
  })

  it('that is over says what to do', async () => {
    follow()
    open({ [taking]: out, [reading]: problem(404, 'not-found') })
    expect(await screen.findByRole('heading', { name: '这个链接已经失效' })).toBeTruthy()
    expect(screen.getByRole('link', { name: '去登录' })).toBeTruthy()
  })
})
