import { expect, test, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { formatMoney } from '@portal/model/money'
import { collection, doc } from '@portal/model/paths'
import { readPdf } from '@portal/testing/read/read-pdf'
import { dina as person } from '../../local/src/demo/people.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { actAtOnce, devices, openPage, signInAs } from './steps.ts'

startJourney()

const { ports } = instance
const wedding = 'demo-booking-of-dina'

/** Dina on her phone, Les at his desk; neither page is ever loaded anew to see what the other did. */
let dina: Page
let les: Page
const complaints: string[][] = []

test.beforeAll(async () => {
  dina = await openPage(browser, devices.phone, complaints)
  les = await openPage(browser, devices.desktop, complaints)
})

const euros = (amount: number) => formatMoney(amount, 'EUR')

/** What a document says that the page offers. */
async function document(page: Page, label: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: label }).click(),
  ])
  return readPdf(await readFile(await download.path())).join('')
}

/** Leads her to Stripe's page for an amount, where she does something. */
async function payBy(amount: number, ...buttons: string[]): Promise<void> {
  await dina.getByRole('button', { name: `Pay ${euros(amount)}`, exact: true }).click()
  await dina.waitForURL(new RegExp(`:${ports.stripe}/`))
  for (const name of buttons) await dina.getByRole('button', { name }).click()
  await dina.waitForURL(/\/portal\/invoices\//)
}

const openOn = (amount: number) =>
  dina.locator(`[data-outstanding="${amount}"]`).waitFor({ timeout: 30_000 })

test('Les writes an invoice in three parts, it keeps itself, and it is hers once sent', async () => {
  await signInAs(les, site, 'Les Vermeer')
  await les.goto(`${site}/desk/invoices`)
  // Counted by the server, as the rules let Les.
  await les.getByRole('button', { name: /^All \d/ }).waitFor()
  await les.getByRole('button', { name: 'New invoice' }).click()
  const dialog = les.getByRole('dialog')
  await dialog.getByLabel('For').selectOption(person.id)
  await dialog.getByRole('button', { name: 'Start writing' }).click()
  await les.getByLabel('Subject', { exact: true }).fill('The album')
  await les.getByRole('button', { name: 'Add a line' }).click()
  await les.getByLabel('Line', { exact: true }).fill('Album, 40 pages')
  await les.getByLabel('Quantity').fill('2')
  await les.getByLabel(/^Each/).fill('300.00')
  await les.getByLabel(/^Deposit of/).fill('150.00')
  await les.getByRole('button', { name: 'Add a part' }).click()
  await les.getByText('Saved.').waitFor()
  await les.reload()
  await les.getByRole('button', { name: 'Send €600.00' }).waitFor()
  await expectAccessible(les)
  await screenshot(les, 'money-draft-desk')
  await signInAs(dina, site, 'Dina')
  await dina.goto(`${site}/portal/invoices`)
  await dina.getByRole('heading', { name: 'To pay' }).waitFor()
  await les.getByRole('button', { name: 'Send €600.00' }).click()
  await les.getByRole('dialog').getByRole('button', { name: 'Send it' }).click()
  await actAtOnce(les)
  await les.getByText('Not viewed yet').waitFor()
  await dina.getByRole('link', { name: /The album/ }).waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'money-list-phone')
  await dina.getByRole('link', { name: /The album/ }).click()
  await les.getByText(/^Viewed on/).waitFor()
})

test('she pays the deposit, then a part with a card that is declined at first', async () => {
  await expectAccessible(dina)
  await payBy(15_000, 'Pay now')
  await openOn(45_000)
  await dina.getByText('Thank you. Your payment is in.').waitFor()
  await les.getByText('Partly paid').first().waitFor()
  await payBy(22_500, 'Use a card that is declined', 'Pay now')
  await openOn(22_500)
  await les.getByRole('button', { name: `Refund the payment of ${euros(22_500)}` }).waitFor()
  await screenshot(dina, 'money-invoice-phone')
})

test('the last part comes from a bank that takes its time, and is on its way until it settles', async () => {
  await payBy(22_500, 'Pay by bank debit, which settles later')
  await dina.getByText(`${euros(22_500)} is on its way.`).waitFor({ timeout: 30_000 })
  await les.getByText('On its way').first().waitFor()
  expect(await dina.getByRole('button', { name: /^Pay/ }).count()).toBe(0)
  const bank = await (await browser.newContext()).newPage()
  await bank.goto(`http://127.0.0.1:${ports.stripe}/`)
  await bank.getByRole('button', { name: 'It settles' }).click()
  await dina.getByText('Everything is paid.').waitFor({ timeout: 30_000 })
  await les.getByText('Paid', { exact: true }).first().waitFor()
  const invoice = await document(dina, 'Download PDF')
  expect(invoice).toContain(`Total${euros(60_000)}`)
  expect(invoice).toContain(`To pay${euros(0)}`)
  expect(await document(dina, 'Download receipt')).toContain(`Received${euros(60_000)}`)
})

test('Les records a transfer for the wedding and sends a part of it back, and her page follows', async () => {
  const { total, number } = await admin.read(doc.invoice(wedding))
  await les.goto(`${site}/desk/invoices/${wedding}`)
  await dina.goto(`${site}/portal/invoices/nowhere`)
  await dina.getByText('This invoice is not here.').waitFor()
  await dina.goto(`${site}/portal/invoices/${wedding}`)
  await openOn(total)
  await les.getByRole('button', { name: 'Record a payment' }).click()
  const form = les.getByRole('dialog')
  await form.getByLabel(/^Amount/).fill(`${total / 100}`)
  await form.getByLabel('Reference').fill('BANK 0042')
  await expectAccessible(les)
  await form.getByRole('button', { name: /^Record €/ }).click()
  await actAtOnce(les)
  await dina.getByText('Everything is paid.').waitFor()
  await les.getByRole('button', { name: `Refund the payment of ${euros(total)}` }).click()
  await form.getByLabel(/^Amount/).fill('50.00')
  await form.getByLabel('Reason').fill('The second print was not made.')
  await expectAccessible(les)
  await form.getByRole('button', { name: 'Send €50.00 back' }).click()
  await actAtOnce(les)
  await les.getByText(/€50\.00 sent back/).waitFor()
  await dina.getByText('Refunded', { exact: true }).waitFor()
  const receipt = await document(dina, 'Download receipt')
  expect(receipt).toContain('BANK 0042')
  expect(receipt).toContain(number)
  expect(receipt).toContain(`Received${euros(total - 5_000)}`)
  const label = (await dina.getByRole('link', { name: /^Credit note/ }).textContent()) ?? ''
  expect(await document(dina, label)).toContain('Credit€50.00')
  await expectAccessible(les)
  await screenshot(les, 'money-invoice-desk')
})

test('her account and Les’s books agree with the ledger', async () => {
  const entries = await admin.firestore.collection(collection.ledger().path).get()
  const balance = entries.docs.reduce((sum, entry) => sum + Number(entry.get('amount')), 0)
  expect(balance).toBe(0)
  await dina.getByRole('link', { name: 'All invoices' }).click()
  await dina.getByRole('link', { name: 'Payments and statements' }).click()
  await dina.getByRole('heading', { name: 'Statement' }).waitFor()
  await expectAccessible(dina)
  expect(await document(dina, 'Download statement')).toMatch(/Balance after.*€0\.00/)
  await les.goto(`${site}/desk/books`)
  await les.getByText('Owed to you after').waitFor()
  await expectAccessible(les)
  expect(complaints.flat()).toEqual([])
})
