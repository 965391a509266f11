import type { entry as chinese } from './console.entry.zh-CN.ts'
import type { InEnglish } from './console.texts.ts'

/** The second step of the way in, the second factor, joining, connecting a browser, in English. */
export const entry: InEnglish<typeof chinese> = {
  'code.title': 'Enter your code',
  'code.lead':
    'Open your authenticator app and enter the 6 digits under “Guiderail”. Without your phone, use one of your backup codes.',
  'code.label': 'Code or backup code',
  'code.submit': 'Continue',
  'code.back': 'Use another account',
  'code.wrong': 'The code is not right or has run out. Try the newest 6 digits; each backup code works only once.',
  'code.missing': 'Fill in the code.',

  'factor.title': 'Set up your second factor',
  'factor.lead':
    'Your role sees other people’s data, so signing in takes a code from your phone beside the password. You set it up once, in about a minute.',
  'factor.password': 'Your password again, to be sure that it is you',
  'factor.begin': 'Begin',
  'factor.wrong': 'The password is not right. Try again.',
  'factor.scan.title': '1. Scan with your authenticator app',
  'factor.scan.lead': 'Microsoft Authenticator, Google Authenticator, 1Password and others will do.',
  'factor.scan.image': 'QR code of the second factor',
  'factor.scan.secret': 'Cannot scan? Enter this key in the app by hand:',
  'factor.backup.title': '2. Keep your backup codes',
  'factor.backup.lead':
    'They let you in when the phone is lost, each one once. They are shown only now: put them in your password manager, or print them.',
  'factor.backup.copy': 'Copy',
  'factor.backup.copied': 'Copied',
  'factor.backup.save': 'Save as a file',
  'factor.confirm.title': '3. Enter the 6 digits that the app shows',
  'factor.confirm': 'Finish',
  'factor.confirm.wrong': 'The code is not right. Check that your phone’s clock is, then enter the newest 6 digits.',
  'factor.later': 'Sign out',

  'invitation.title': 'Join {organisation}',
  'invitation.lead': 'Welcome, {name}. You join as {role} and sign in with {email}.',
  'invitation.reset.title': 'Set a new password',
  'invitation.reset.lead': '{name}, set a new password for {email}.',
  'invitation.name': 'Your name',
  'invitation.password': 'Choose a password',
  'invitation.password.hint':
    'At least 10 characters; not your e-mail, your name or a common password. A few unrelated words do well.',
  'invitation.submit': 'Join and sign in',
  'invitation.reset.submit': 'Save and sign in',
  'invitation.busy': 'Saving…',
  'invitation.over.title': 'This link no longer works',
  'invitation.over.lead':
    'A link works once, within seven days. Ask your admin for a new one; if you have set your password already, just sign in.',
  'invitation.over.signin': 'Go to sign-in',
  'invitation.weak':
    'This password is too easy to guess. Use at least 10 characters, without your e-mail or name, and no common password.',
  'invitation.missing': 'Fill in your name and a password.',

  'device.title': 'Connect a browser',
  'device.lead':
    'Check that both sides show the same code, then connect. From then on, the Guiderail extension in that browser records as you.',
  'device.enter': 'Enter the code that the extension shows',
  'device.label': '8-character code',
  'device.find': 'Continue',
  'device.asks': 'Asked from: {what}',
  'device.asks.unknown': 'a browser that says nothing of itself',
  'device.from': 'Network address {from}, asked {when}',
  'device.as': 'It will be connected to: {name} ({email})',
  'device.approve': 'Connect this browser',
  'device.deny': 'Not me, refuse',
  'device.approved.title': 'Connected',
  'device.approved.lead': 'You can close this tab and go on in the extension.',
  'device.denied.title': 'Refused',
  'device.denied.lead':
    'That browser was not connected. If it was not you who began this, change your password and tell your admin.',
  'device.over': 'This code is not right, has run out, or was used. Begin again in the extension to get a new one.',
  'device.missing': 'Fill in the 8 characters.',
}
