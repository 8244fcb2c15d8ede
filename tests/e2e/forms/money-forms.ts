import type { Locator, Page } from '@playwright/test'
import { collection, doc } from '@portal/model/paths'
import type { Admin } from '../../../local/src/demo/admin.ts'
import { actAtOnce } from '../steps.ts'
import { type Form, latest, loggedReason, visit } from './feed.ts'

const at = (file: string, label: string) => `features/money/${file}.tsx words.${label}`
const wedding = 'demo-booking-of-dina'

/** What Les writes about money: about Dina's wedding, and a draft of his own. */
export function moneyForms(site: string, les: Page, admin: Admin): Record<string, Form> {
  const dialog = () => les.getByRole('dialog')
  const inDialog = (label: string) => (): Locator => dialog().getByLabel(label, { exact: true })
  const reason = inDialog('Reason')
  const go = () => visit(les, `${site}/desk/invoices/${wedding}`)
  const act = (name: string | RegExp) => les.getByRole('button', { name }).first().click()
  const amount = (of: string) =>
    dialog()
      .getByLabel(/^Amount/)
      .fill(of)
  const orders = collection.changeOrders()
  // What is refunded is not owed again, so that a credit note says why.
  const notes = collection.creditNotes()
  let draft = ''
  const line = (label: string) => les.getByLabel(label, { exact: true })
  const written = async () => {
    const { subject, lines, tax, note } = await admin.read(doc.invoiceDraft(draft))
    return [subject, lines[0]?.label, tax.label, note]
  }
  return {
    'an invoice': {
      go: async () => {
        await les.goto(`${site}/desk/invoices`)
        await les.getByRole('button', { name: 'New invoice' }).click()
        await dialog().getByLabel('For').selectOption('dina')
        await dialog().getByRole('button', { name: 'Start writing' }).click()
        await les.getByRole('button', { name: 'Add a line' }).click()
        await les.getByLabel(/^Each/).fill('100.00')
        draft = new URL(les.url()).pathname.split('/').at(-1) ?? ''
      },
      fields: {
        [at('draft-editor', 'subject')]: () => line('Subject'),
        [at('draft-lines', 'label')]: () => line('Line'),
        [at('draft-amounts', 'taxLabel')]: () => line('Name of the tax'),
        [at('draft-editor', 'noteLabel')]: () => line('Below the lines, on screen and in the PDF'),
      },
      // It keeps itself.
      send: () => Promise.resolve(),
      stored: written,
    },
    'why an invoice is void': {
      go: () => visit(les, `${site}/desk/invoices/${draft}`),
      open: async () => {
        await les.getByRole('button', { name: 'Send €100.00' }).click()
        await dialog().getByRole('button', { name: 'Send it' }).click()
        await actAtOnce(les)
        await les.getByRole('button', { name: 'Void it' }).click()
      },
      fields: { [at('void-dialog', 'reason')]: reason },
      stored: async () => [await loggedReason(admin, 'invoice.voided')],
      once: true,
    },
    'a change': {
      go,
      open: async () => {
        const open = await admin.firestore.collection(orders.path).get()
        for (const { ref } of open.docs) await ref.update({ state: 'withdrawn' })
        await act('Propose a change')
        await amount('10.00')
      },
      fields: {
        [at('propose-dialog', 'scope')]: inDialog('What changes'),
        [at('propose-dialog', 'label')]: inDialog('Line on the invoice'),
      },
      stored: async () => {
        const lines = (await latest(admin, orders, 'lines')) as { label: string }[] | undefined
        return [await latest(admin, orders, 'words'), lines?.[0]?.label]
      },
    },
    'a payment': {
      go,
      open: async () => {
        await act('Record a payment')
        await amount('20.00')
      },
      fields: { [at('record-payment', 'reference')]: inDialog('Reference') },
      stored: async () => [await latest(admin, collection.payments(), 'reference')],
    },
    'a correction': {
      go,
      open: async () => {
        await act(/^Correct the payment of/)
        await dialog()
          .getByLabel(/^What really came/)
          .fill('21.00')
      },
      fields: { [at('correct-dialog', 'reason')]: reason },
      stored: async () => [await loggedReason(admin, 'payment.corrected')],
      once: true,
    },
    'a refund': {
      go,
      open: async () => {
        await act(/^Refund the payment of/)
        await amount('5.00')
      },
      fields: { [at('refund-dialog', 'reason')]: reason },
      stored: async () => [await latest(admin, notes, 'reason')],
    },
    'a credit note': {
      go,
      open: async () => {
        await act('Credit note')
        await amount('1.00')
      },
      fields: { [at('credit-dialog', 'reason')]: reason },
      stored: async () => [await latest(admin, notes, 'reason')],
    },
  }
}
