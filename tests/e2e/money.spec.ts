import { readFile } from 'node:fs/promises'
import { formatMoney } from '@portal/model/money'
import { collection, doc } from '@portal/model/paths'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../../functions/src/papers/read-pdf.ts'
import { type Admin, openAdmin } from '../../local/src/demo/admin.ts'
import { reset } from '../../local/src/demo/reset.ts'
import { seed } from '../../local/src/demo/seed.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { openBrowser } from '../browser.ts'
import { expectAccessible, screenshot } from './look.ts'
import { signInAs, watchConsole } from './steps.ts'

const { ports } = instance
const site = `http://localhost:${ports.site}`
const id = 'demo-booking-of-dina'
const address = `${site}/portal/invoices/${id}`

let browser: Browser
let admin: Admin
/** Dina on her phone, Les at his desk. */
let dina: Page
let les: Page
const complaints: string[][] = []

beforeAll(async () => {
  await reset(instance)
  await seed(instance, () => undefined, { whole: false })
  admin = openAdmin(instance)
  browser = await openBrowser()
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    acceptDownloads: true,
  })
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  dina = await phone.newPage()
  les = await desk.newPage()
  for (const page of [dina, les]) page.setDefaultTimeout(20_000)
  complaints.push(watchConsole(dina), watchConsole(les))
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await screenshot(dina, 'failed-dina')
  await screenshot(les, 'failed-les')
})
afterAll(async () => {
  await browser?.close()
  await admin?.close()
})

const euros = (amount: number) => formatMoney(amount, 'EUR')
const invoiceNow = () => admin.read(doc.invoice(id))

/** What a paper says that the page offers. */
async function paper(page: Page, label: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: label }).click(),
  ])
  return readPdf(await readFile(await download.path())).join('')
}

test('she pays the deposit with a card that is declined at first, and has her receipt', async () => {
  await signInAs(les, site, 'Les Vermeer')
  await les.goto(`${site}/desk/invoices/${id}`)
  await signInAs(dina, site, 'Dina')
  await dina.goto(address)
  await dina.getByRole('heading', { name: 'When it is due' }).waitFor()
  await les.getByText(/^Looked at on/).waitFor()
  const { instalments, total } = await invoiceNow()
  const deposit = instalments[0]?.amount ?? 0
  const pay = dina.getByRole('button', { name: `Pay ${euros(deposit)}`, exact: true })
  await expectAccessible(dina)
  await pay.click()
  await dina.waitForURL(new RegExp(`:${ports.stripe}/`))
  await dina.getByRole('button', { name: /decline/i }).click()
  await dina
    .getByText(/declined/i)
    .first()
    .waitFor()
  await dina.getByRole('button', { name: 'Pay now' }).click()
  await dina.waitForURL(/\/portal\/invoices\//)
  await dina.getByText('Thank you. Your payment is in.').waitFor({ timeout: 30_000 })
  await les.getByText('Partly paid').first().waitFor()
  const invoice = await paper(dina, 'Download PDF')
  expect(invoice).toContain(`Total${euros(total)}`)
  expect(invoice).toContain(`To pay${euros(total - deposit)}`)
  expect(await paper(dina, 'Download receipt')).toContain(`Received${euros(deposit)}`)
  await screenshot(dina, 'money-invoice-phone')
})

test('the rest comes from a bank that takes its time, and is on its way until it settles', async () => {
  const { total, paid } = await invoiceNow()
  const rest = euros(total - paid)
  await dina.getByRole('button', { name: `Pay ${rest}`, exact: true }).click()
  await dina.waitForURL(new RegExp(`:${ports.stripe}/`))
  await dina.getByRole('button', { name: /bank debit/ }).click()
  await dina.waitForURL(/\/portal\/invoices\//)
  await dina.getByText(`${rest} are on their way.`).waitFor({ timeout: 30_000 })
  await les.getByText('On its way').first().waitFor()
  expect(await dina.getByRole('button', { name: /^Pay/ }).count()).toBe(0)
  const bank = await (await browser.newContext()).newPage()
  await bank.goto(`http://127.0.0.1:${ports.stripe}/`)
  await bank.getByRole('button', { name: 'It settles' }).click()
  await dina.getByText('Everything is paid.').waitFor({ timeout: 30_000 })
  await les.getByText('Paid', { exact: true }).first().waitFor()
  expect(await paper(dina, 'Download receipt')).toContain(`Received${euros(total)}`)
})

test('Les writes an invoice of his own, it keeps itself, and it is hers once sent', async () => {
  await les.goto(`${site}/desk/invoices`)
  await les.getByRole('button', { name: 'New invoice' }).click()
  const dialog = les.getByRole('dialog')
  const name = (await invoiceNow()).clientName
  const option = dialog.getByRole('option', { name: new RegExp(name) })
  await dialog.getByLabel('For').selectOption((await option.getAttribute('value')) ?? '')
  await dialog.getByRole('button', { name: 'Write it' }).click()
  await les.getByLabel('Subject', { exact: true }).fill('Prints of the day')
  await les.getByRole('button', { name: 'Add a line' }).click()
  await les.getByLabel('Line', { exact: true }).fill('Print, 30 × 40')
  await les.getByLabel('Quantity').fill('3')
  await les.getByLabel(/^Each/).fill('40.00')
  await les.getByText('Everything is kept.').waitFor()
  await les.reload()
  await les.getByRole('button', { name: 'Send €120.00' }).waitFor()
  await expectAccessible(les)
  await screenshot(les, 'money-draft-desk')
  await les.getByRole('button', { name: 'Send €120.00' }).click()
  await les.getByRole('dialog').getByRole('button', { name: 'Send it' }).click()
  await les.getByRole('heading', { level: 1, name: /^Invoice \d/ }).waitFor()
  await dina.goto(`${site}/portal/invoices`)
  await dina.getByRole('link', { name: /Prints of the day/ }).waitFor()
  await dina.getByRole('button', { name: 'Pay €120.00 now' }).waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'money-list-phone')
})

test('Les records a transfer and sends a part of it back, and her page follows', async () => {
  await dina.getByRole('link', { name: /Prints of the day/ }).click()
  await dina.getByRole('heading', { level: 1, name: /^Invoice \d/ }).waitFor()
  await les.getByRole('button', { name: 'Record a payment' }).click()
  const form = les.getByRole('dialog')
  await form.getByLabel('Reference').fill('BANK 0042')
  await expectAccessible(les)
  await form.getByRole('button', { name: 'Record it' }).click()
  await dina.getByText('Everything is paid.').waitFor()
  await les.getByRole('button', { name: 'Refund the payment of €120.00' }).click()
  await form.getByLabel(/^Amount/).fill('50.00')
  await form.getByLabel('Reason').fill('The second print was not made.')
  await expectAccessible(les)
  await form.getByRole('button', { name: 'Send €50.00 back' }).click()
  await les.getByText(/€50\.00 sent back/).waitFor()
  await dina.getByText('Refund', { exact: true }).waitFor()
  expect(await paper(dina, 'Download receipt')).toMatch(/BANK 0042.*Received€70\.00/s)
  const label = (await dina.getByRole('link', { name: /^Credit note/ }).textContent()) ?? ''
  expect(await paper(dina, label)).toContain('Credit€50.00')
  await expectAccessible(les)
  await screenshot(les, 'money-invoice-desk')
})

test('her account and Les’s books agree with the ledger', async () => {
  const entries = await admin.firestore.collection(collection.ledger().path).get()
  const balance = entries.docs.reduce((sum, entry) => sum + Number(entry.get('amount')), 0)
  expect(balance).toBe(0)
  await dina.goto(`${site}/portal/invoices`)
  await dina.getByRole('link', { name: 'Payments and statements' }).click()
  await dina.getByRole('heading', { name: 'Statement' }).waitFor()
  await expectAccessible(dina)
  expect(await paper(dina, 'Download statement')).toContain(`Balance after${euros(balance)}`)
  await les.goto(`${site}/desk/books`)
  await les.getByText('Owed to you after').waitFor()
  await expectAccessible(les)
  expect(complaints.flat()).toEqual([])
})
