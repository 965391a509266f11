/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import { Compose, Sent } from '#worker/practice/compose.tsx'
import { CrmList, CrmPage } from '#worker/practice/crm.tsx'
import { Inbox } from '#worker/practice/mail.tsx'
import { messages } from '#worker/practice/messages.ts'
import { records } from '#worker/practice/records.ts'
import { script } from '#worker/practice/script.ts'
import { style } from '#worker/practice/style.ts'
import { readingOf } from '#worker/practice/texts.ts'
import type { App, Surroundings } from '#worker/serve.ts'

/** A mailbox and a CRM to practise in: made-up people, nothing stored, nothing sent. */
export function practice(app: App): void {
  app.get('/practice', (c) => page(c, <Inbox reading={reading(c)} now={c.var.now()} />))
  app.get('/practice/mail/:id', (c) => {
    const open = messages.find(({ id }) => id === c.req.param('id'))
    return page(c, <Inbox reading={reading(c)} now={c.var.now()} open={open} missing={!open} />, open !== undefined)
  })
  app.get('/practice/compose', (c) => {
    const answers = messages.find(({ id }) => id === c.req.query('re'))
    return page(c, <Compose reading={reading(c)} draft={crypto.randomUUID()} answers={answers} />)
  })
  app.get('/practice/sent', (c) => page(c, <Sent reading={reading(c)} />))
  app.get('/practice/crm', (c) => page(c, <CrmList reading={reading(c)} />))
  app.get('/practice/crm/:id', (c) => {
    const record = records.find(({ id }) => id === c.req.param('id'))
    const drawn = record ? <CrmPage reading={reading(c)} record={record} /> : <CrmList reading={reading(c)} missing />
    return page(c, drawn, record !== undefined)
  })
  app.get('/practice/style.css', (c) => file(c, style, 'text/css'))
  app.get('/practice/mail.js', (c) => file(c, script, 'text/javascript'))
  app.get('/practice/*', (c) => page(c, <Inbox reading={reading(c)} now={c.var.now()} missing />, false))
}

type Asked = Context<Surroundings>

const reading = (c: Asked) => readingOf(c.req.query('lang'), c.req.header('accept-language'))

type Drawn = HtmlEscapedString | Promise<HtmlEscapedString>

/** A page; 404 when what it was asked to show is not there. */
async function page(c: Asked, drawn: Drawn, shown = true): Promise<Response> {
  c.header('vary', 'accept-language')
  c.header('cache-control', 'no-cache')
  return c.html(`<!doctype html>${await drawn}`, shown ? 200 : 404)
}

function file(c: Asked, text: string, type: string): Response {
  return c.body(text, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' })
}
