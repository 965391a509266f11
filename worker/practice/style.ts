import { tokens } from '#shared/ui/tokens.ts'

/** How the practice pages look: three panes on a desk, one on a phone. */
export const style = `${tokens}
* { box-sizing: border-box; }
html { height: 100%; }
body {
  margin: 0; min-height: 100%; display: grid; grid-template: auto 1fr / 168px minmax(0, 1fr);
  font: 400 var(--t-3) / 1.6 var(--font); color: var(--ink); background: var(--paper-2);
  font-variant-numeric: tabular-nums; text-autospace: normal;
}
a { color: inherit; text-decoration: none; }
h1 { margin: 0; font-size: var(--t-5); font-weight: 600; line-height: 1.4; text-wrap: balance; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-1); }
[hidden] { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.single > h1 { margin-bottom: var(--s-4); }

#bar {
  grid-column: 1 / -1; display: flex; align-items: baseline; gap: var(--s-4); padding: var(--s-3) var(--s-5);
  border-bottom: 1px solid var(--line); background: var(--paper);
}
#home { font-size: var(--t-4); font-weight: 600; white-space: nowrap; }
#hint { margin: 0; flex: 1; color: var(--ink-3); font-size: var(--t-2); }
#account { color: var(--ink-2); font-size: var(--t-2); }
#other-language { color: var(--accent); font-size: var(--t-2); white-space: nowrap; padding: 2px 0; }

#folders { display: flex; flex-direction: column; gap: 2px; padding: var(--s-4) var(--s-3); }
#folders a { padding: 5px var(--s-3); border-radius: var(--r-2); color: var(--ink-2); }
#folders a:hover { background: var(--paper-3); }
#folders a[aria-current] { background: var(--paper-3); color: var(--ink); font-weight: 600; }
#folders #write { margin-bottom: var(--s-3); background: var(--accent); color: var(--accent-ink); text-align: center; font-weight: 600; }
#folders #write:hover { background: var(--accent-2); }

main { min-width: 0; background: var(--paper); border-left: 1px solid var(--line); }
.panes { display: grid; grid-template-columns: minmax(240px, 340px) minmax(0, 1fr); }
.single { padding: var(--s-5) var(--s-6); }
.empty { margin: 0; padding: var(--s-6) var(--s-4); color: var(--ink-3); }

#messages, #records, #sent-messages, #files, #draft-files, #stages { list-style: none; margin: 0; padding: 0; }
#messages { border-right: 1px solid var(--line); }
#messages a, #records a, #sent-messages summary {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: var(--s-3); padding: var(--s-3) var(--s-4);
  border-bottom: 1px solid var(--line-2);
}
#messages a:hover, #records a:hover { background: var(--paper-2); }
#messages a[aria-current] { background: var(--accent-wash); }
.who, .what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.what { grid-column: 1 / -1; color: var(--ink-2); }
.unread .who { font-weight: 600; }
.unread .who::before {
  content: ""; display: inline-block; width: 6px; height: 6px; margin: 0 6px 2px 0; border-radius: 50%; background: var(--accent);
}
.address { color: var(--ink-3); font-size: var(--t-2); }
.unread .what { color: var(--ink); }
time { color: var(--ink-3); font-size: var(--t-2); }

#message { padding: var(--s-5) var(--s-6) var(--s-7); max-width: 800px; }
#message-head { padding-bottom: var(--s-4); border-bottom: 1px solid var(--line); margin-bottom: var(--s-5); }
#back { display: none; }
#people, #fields { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px var(--s-3); margin: var(--s-3) 0 0; }
dt { color: var(--ink-3); }
dd { margin: 0; display: flex; flex-wrap: wrap; gap: 0 var(--s-3); }
.person { text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; }
.person:hover { text-decoration-color: var(--accent); }
#date { margin: 2px 0 0; }
#actions { margin: var(--s-3) 0 0; }
#actions a, #send, #attach {
  display: inline-flex; align-items: center; min-height: 30px; padding: 0 var(--s-4); border: 1px solid var(--line);
  border-radius: 6px; background: var(--paper); font: inherit; font-weight: 500; color: inherit; cursor: pointer;
}
#actions a:hover, #attach:hover { border-color: var(--line-strong); }
#body { font-size: 14px; line-height: 1.75; }
#body p { margin: 0 0 1em; white-space: pre-line; overflow-wrap: anywhere; }
#files, #draft-files { display: flex; flex-wrap: wrap; gap: var(--s-2); margin-top: var(--s-4); }
.file { padding: 3px var(--s-3); border: 1px solid var(--line); border-radius: 6px; color: var(--ink-2); font-size: var(--t-2); }

#compose { max-width: 720px; }
#draft { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: var(--s-2) var(--s-4); align-items: center; margin: 0; padding: 0; border: 0; }
#draft label { color: var(--ink-2); }
#draft input, #draft textarea {
  width: 100%; padding: 6px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); font: inherit;
}
#draft textarea { line-height: 1.7; resize: vertical; }
#draft input[readonly] { background: var(--paper-2); color: var(--ink-2); }
#draft label[for="editor"] { align-self: start; padding-top: 6px; }
#draft-files { grid-column: 2; margin: 0; }
#send-row { display: flex; gap: var(--s-3); margin: var(--s-4) 0 0; }
#send { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
#send:hover:enabled { background: var(--accent-2); }
#send:disabled { opacity: 0.5; cursor: default; }
#attach input { position: absolute; opacity: 0; width: 1px; }
#attach:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
#trouble { margin: var(--s-2) 0 0; color: var(--late); }
.sent { margin: var(--s-2) 0 0; padding: var(--s-2) var(--s-3); border-radius: 6px; background: var(--done-wash); color: var(--done); }
.sent a { text-decoration: underline; }
#sent-messages .text { margin: 0; padding: var(--s-3) var(--s-4); white-space: pre-wrap; }
summary { cursor: pointer; }

#stages { display: flex; gap: 2px; margin: var(--s-4) 0 var(--s-5); font-size: var(--t-2); }
#stages li { flex: 1; padding: 4px 6px; background: var(--paper-3); color: var(--ink-2); text-align: center; }
#stages li:first-child { border-radius: 6px 0 0 6px; }
#stages li:last-child { border-radius: 0 6px 6px 0; }
#stages li[aria-current] { background: var(--accent); color: var(--accent-ink); font-weight: 600; }
#record { max-width: 720px; }

@media (max-width: 900px) {
  #hint { display: none; }
  #account { margin-left: auto; }
}
@media (max-width: 700px) {
  body { grid-template: auto auto 1fr / minmax(0, 1fr); }
  #bar { flex-wrap: wrap; gap: 0 var(--s-3); padding: var(--s-3) var(--s-4); }
  #account { flex-basis: 100%; order: 3; margin: 0; }
  #other-language { margin-left: auto; }
  #folders { flex-direction: row; padding: var(--s-2) var(--s-3); overflow-x: auto; border-bottom: 1px solid var(--line); background: var(--paper); }
  #folders a { white-space: nowrap; }
  #folders #write { margin: 0; order: 1; margin-left: auto; }
  main { border-left: 0; }
  .panes { display: block; }
  .panes.open #messages, .panes:not(.open) > .empty { display: none; }
  #messages { border-right: 0; }
  #back { display: inline-block; margin-bottom: var(--s-2); color: var(--accent); }
  #message, .single { padding: var(--s-4); }
  #draft { grid-template-columns: minmax(0, 1fr); gap: 2px; }
  #draft input, #draft textarea { margin-bottom: var(--s-2); }
  #draft-files { grid-column: 1; }
  #stages li { padding: 4px 2px; }
}
@media (forced-colors: active) {
  #messages a[aria-current], #stages li[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`
