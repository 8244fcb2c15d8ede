import { expect, type Locator, type Page } from '@playwright/test'
import { collection } from '@portal/model/paths'
import type { Admin } from '../../../local/src/demo/admin.ts'
import { actAtOnce } from '../steps.ts'

/** A family of three, half an emoji, an override that turns the line round, and NUL; and what of it arrives. */
export const hostile = (first: string): string => `${first} 👩‍👩‍👧 \ud83d\u202eb\0c`
export const asItArrives = (first: string): string => `${first} 👩‍👩‍👧 \ufffdbc`
/** More than any field takes. */
export const endless = 'a'.repeat(10_000)

/** The fields of the inventory (`tests/fields`) that have been fed in the browser. */
export const fed = new Set<string>()

/** Puts UTF-16 units into a field at once: as JSON, since a protocol of UTF-8 would mend them. */
export async function put(key: string, field: Locator, words: string): Promise<void> {
  await field.evaluate((element, json) => {
    const text = JSON.parse(json) as string
    // React keeps a property of its own on the element, and hears of the prototype's alone.
    const { prototype } =
      element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }, JSON.stringify(words))
  fed.add(key)
}

/** Pastes words in place of what a field holds, by the clipboard and the keys. */
export async function paste(key: string, field: Locator, words: string): Promise<void> {
  const page = field.page()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.bringToFront()
  await page.evaluate((text) => navigator.clipboard.writeText(text), words)
  await field.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
  fed.add(key)
}

/** Presses a button unless it cannot be pressed. */
export async function press(button: Locator): Promise<void> {
  await button.waitFor()
  if (await button.isEnabled()) await button.click()
}

/** Goes to a page unless it is the one that is open. */
export async function visit(page: Page, address: string): Promise<void> {
  if (page.url() !== address) await page.goto(address, { waitUntil: 'commit' })
}

/** The button that sends the form a field is in. */
export const sender = (field: Locator): Locator =>
  field.locator('xpath=ancestor::form[1]').locator('button[type=submit]')

/** Why words are not taken, wherever it stands. */
export const refusal = (page: Page): Locator =>
  page.locator('[role=alert]:visible').filter({ hasText: /\S/ }).first()

/** One form, as it is filled in again and again. */
export interface Form {
  /** Leads to the page it is on. */
  go: () => Promise<unknown>
  /** Opens it there, and once more after it was sent; where it stays open it needs nothing. */
  open?: () => Promise<unknown>
  /** Its fields by their keys in the inventory. */
  fields: Readonly<Record<string, () => Locator>>
  /** Sends it otherwise than by its button. */
  send?: () => Promise<unknown>
  /** What is kept of each of them. */
  stored: () => Promise<readonly unknown[]>
  /** What says that the words are not taken; else an alert. */
  refusal?: () => Locator
  /** Words that can be taken, where a field takes no others: an address, a pattern. */
  strict?: Readonly<Record<string, string>>
  /** What can be done but once is not done with ordinary words as well. */
  once?: true
}

/**
 * Ten thousand letters are refused with a sentence and change nothing; hostile words arrive, or are
 * refused where the field takes something else; and ordinary ones arrive after them.
 */
export async function feed(form: Form): Promise<void> {
  const { fields, strict = {} } = form
  const keys = Object.keys(fields)
  const [first] = Object.values(fields)
  if (!first) throw new Error('a form without a field')
  const fill = async (
    wordsOf: (key: string, at: number) => string,
    send: (button: Locator) => Promise<void>,
  ) => {
    for (const [at, key] of keys.entries()) {
      const field = fields[key]?.()
      if (field) await put(key, field, wordsOf(key, at))
    }
    await (form.send ? form.send() : send(sender(first())))
    await actAtOnce(first().page())
  }
  const said = () => (form.refusal ? form.refusal() : refusal(first().page())).waitFor()
  const isStored = async (words: readonly string[]) =>
    expect.poll(() => form.stored().catch(() => null), { message: keys.join() }).toEqual(words)

  await form.go()
  await form.open?.()
  // What nothing was ever written of cannot be read either.
  const stored = () => form.stored().catch(() => null)
  const before = await stored()
  await fill(() => endless, press)
  await said()
  expect(await stored(), keys.join()).toEqual(before)
  await fill((key, at) => (key in strict ? hostile('x') : hostile(String(at))), press)
  if (keys.some((key) => key in strict)) {
    await said()
    expect(await stored(), keys.join()).toEqual(before)
  } else {
    await isStored(keys.map((_, at) => asItArrives(String(at))))
    if (form.once) return
    // What has been sent is gone before the next is opened.
    if (form.open) await first().waitFor({ state: 'detached' })
    await form.open?.()
  }
  const ordinary = (key: string, at: number) => strict[key] ?? `Ordinary ${at}`
  // Its button waits for what was sent before.
  await fill(ordinary, (button) => button.click())
  await isStored(keys.map(ordinary))
}

/** A field of the document of a collection that was written last, or of an event of the log. */
export async function latest(
  admin: Admin,
  { path }: { path: string },
  field: string,
  event?: string,
): Promise<unknown> {
  const all = await admin.firestore.collection(path).get()
  const rows = all.docs.filter((row) => event === undefined || row.get('event') === event)
  return rows
    .toSorted((one, other) => one.createTime.toMillis() - other.createTime.toMillis())
    .at(-1)
    ?.get(field) as unknown
}

/** The reason that the log has kept with the latest event of a kind. */
export const loggedReason = (admin: Admin, event: string): Promise<unknown> =>
  latest(admin, collection.audit(), 'details.reason', event)
