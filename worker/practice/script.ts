/**
 * What the practice pages do in the browser: times in the reader's zone, and sending, which keeps the message in the tab
 * and says so. Served as a file of its own, because the pages allow no inline script.
 */
export const script = `'use strict'
const store = 'practice-sent'
const byId = (id) => document.getElementById(id)
const two = (number) => String(number).padStart(2, '0')
const local = (at) =>
  at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate()) + ' ' + two(at.getHours()) + ':' + two(at.getMinutes())

for (const time of document.querySelectorAll('time[datetime]')) time.textContent = local(new Date(time.dateTime))

const kept = () => JSON.parse(sessionStorage.getItem(store) ?? '[]')

const compose = byId('compose')
if (compose) {
  const files = compose.querySelector('input[type=file]')
  byId('send').disabled = false
  files.addEventListener('change', () => {
    byId('draft-files').replaceChildren(...Array.from(files.files, ({ name }) => item(name)))
  })
  compose.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) compose.requestSubmit()
  })
  compose.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
}

function item(name) {
  const line = document.createElement('li')
  line.className = 'file'
  line.textContent = name
  return line
}

function send() {
  const to = byId('to').value.trim()
  byId('trouble').textContent = to ? '' : compose.dataset.noRecipient
  if (!to) return byId('to').focus()
  const names = Array.from(document.querySelectorAll('#draft-files .file'), (line) => line.textContent)
  const message = { to, subject: byId('compose-subject').value, text: byId('editor').value, files: names, at: Date.now() }
  sessionStorage.setItem(store, JSON.stringify([message, ...kept()].slice(0, 50)))
  byId('draft').disabled = true
  byId('send').disabled = true
  byId('send-row').after(byId('sent-note').content.cloneNode(true))
}

const sent = byId('sent-messages')
if (sent) {
  const messages = kept()
  byId('nothing-sent').hidden = messages.length > 0
  for (const { to, subject, text, files, at } of messages) {
    const line = byId('sent-message').content.cloneNode(true)
    line.querySelector('.who').textContent = to
    line.querySelector('.what').textContent = [subject, ...files].join(' · ')
    line.querySelector('.text').textContent = text
    line.querySelector('time').textContent = local(new Date(at))
    sent.append(line)
  }
}
`
