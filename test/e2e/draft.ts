import { expect, type Locator, type Page } from '@playwright/test'
import { sharedRoundcube } from './mail.ts'

/** Presses Reply on the message that is open and waits for the draft; gives its text field. */
export async function reply(page: Page): Promise<Locator> {
  await page.locator('#toolbar-menu a.reply').click()
  const body = page.locator('textarea#composebody')
  await expect(body).toBeVisible()
  return body
}

export async function attach(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type=file][name="_attachments[]"]').first().setInputFiles(file)
  await expect(page.locator('#compose-attachments .attachment-name')).toContainText(file.name)
}

/** The host's own button. */
export function sendButton(page: Page): Locator {
  return page.locator('#compose-content .formbuttons button.send')
}

/** Presses it and waits until the host, its message gone, is back at the list. */
export async function send(page: Page): Promise<void> {
  await sendButton(page).click()
  await expect(page.locator('#messagelist')).toBeVisible()
}

/** Puts the cursor behind so many characters of a text field that has the focus. */
export async function setCursor(field: Locator, at: number): Promise<void> {
  await field.evaluate((element, place) => (element as HTMLTextAreaElement).setSelectionRange(place, place), at)
}

/** What reached somebody outside, as it was handed over. */
export async function receivedBy(address: string): Promise<string[]> {
  const all = await sharedRoundcube().maildir(address)
  return all.filter((mail) => mail.includes(`Delivered-To: ${address}\r\n`))
}
