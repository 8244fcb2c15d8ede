import type { Page } from '@playwright/test'
import { doc } from '@portal/model/paths'
import type { Admin } from '../../../local/src/demo/admin.ts'
import { type Form, sender, visit } from './feed.ts'

const at = (file: string, label: string) => `features/settings/${file}.tsx words.${label}`

/** Everything Les writes in his settings. */
export function settingsForms(site: string, les: Page, admin: Admin): Record<string, Form> {
  const field = (label: string | RegExp, nth = 0) => les.getByLabel(label, { exact: true }).nth(nth)
  const shown = (label: string) => les.getByLabel(label, { exact: true }).locator('visible=true')
  const to = async (section: string, unfolded?: number) => {
    await visit(les, `${site}/desk/settings/${section}`)
    if (unfolded !== undefined) await les.locator('summary').nth(unfolded).click()
  }
  const mark = () => les.getByRole('textbox', { name: 'Text', exact: true })
  const studio = () => admin.read(doc.studio())
  const single = (
    go: () => Promise<void>,
    key: string,
    of: () => ReturnType<typeof field>,
    stored: () => Promise<unknown>,
    right: string,
  ): Form => ({
    go,
    fields: { [key]: of },
    stored: async () => [await stored()],
    strict: { [key]: right },
  })
  const paper = async () => (await admin.read(doc.invoiceSettings())).paper
  const notice = async () => (await admin.read(doc.noticeEdits())).words['booking-approved']
  const reply = async () => (await admin.read(doc.quickReplies())).replies[1]
  return {
    'the studio': {
      go: () => to('studio'),
      fields: {
        [at('studio-settings', 'name')]: () => field('Name'),
        [at('studio-settings', 'tagline')]: () => field('The line on your home page'),
        [at('studio-settings', 'phone')]: () => field('Phone'),
        [at('studio-settings', 'address')]: () => field('Address'),
      },
      stored: async () => {
        const { name, tagline, contact } = await studio()
        return [name, tagline, contact.phone, contact.address]
      },
    },
    'its address for mails': single(
      () => to('studio'),
      at('studio-settings', 'email'),
      () => field('Public e-mail address'),
      async () => (await studio()).contact.email,
      'studio@example.com',
    ),
    'the closed portal': {
      go: () => to('studio'),
      fields: {
        [at('studio-settings', 'words')]: () => field('What clients read while it is closed'),
      },
      stored: async () => [(await studio()).portal.words],
    },
    'a package': {
      go: () => to('packages', 0),
      fields: {
        [at('package-fields', 'name')]: () => shown('Name'),
        [at('package-fields', 'story')]: () => shown('Story'),
      },
      stored: async () => {
        const [first] = (await studio()).packages
        return [first?.name, first?.story]
      },
    },
    'an extra': {
      go: () => to('extras', 0),
      fields: {
        [at('add-on-settings', 'name')]: () => shown('Name'),
        [at('add-on-settings', 'story')]: () => shown('One line about it'),
      },
      stored: async () => {
        const [first] = (await studio()).addOns
        return [first?.name, first?.story]
      },
    },
    'where the studio is': {
      go: () => to('travel'),
      fields: { [at('travel-settings', 'studio')]: () => field('Where the studio is') },
      stored: async () => [(await studio()).travel.studio.name],
    },
    'the search for places': single(
      () => to('travel'),
      at('travel-settings', 'geocoder'),
      () => field('Web search for places'),
      async () => (await studio()).travel.geocoder,
      'https://nominatim.example.com/search',
    ),
    'the map': single(
      () => to('travel'),
      at('travel-settings', 'tiles'),
      () => field('Map tiles'),
      async () => (await studio()).travel.tiles,
      'https://tiles.example.com/{z}/{x}/{y}.png',
    ),
    'his own terms': {
      go: () => to('terms'),
      fields: { [at('terms-settings', 'own')]: () => field('Your own words') },
      stored: async () => [(await studio()).terms],
    },
    'what is on paper': {
      go: () => to('invoicing'),
      fields: {
        [at('invoicing-settings', 'label')]: () => field('Name of the tax'),
        [at('invoicing-settings', 'legalName')]: () => field('Name of the business'),
        [at('invoicing-settings', 'taxNumber')]: () => field('Tax or company number'),
        [at('invoicing-settings', 'address')]: () => field('Address'),
        [at('invoicing-settings', 'bank')]: () => field('Bank account'),
        [at('invoicing-settings', 'footer')]: () => field('Footer'),
      },
      stored: async () => {
        const { legalName, taxNumber, address, bank, footer } = await paper()
        const { label } = (await studio()).invoicing.tax
        return [label, legalName, taxNumber, address, bank, footer]
      },
    },
    'numbers of invoices': single(
      () => to('invoicing'),
      at('invoicing-settings', 'invoices'),
      () => field('Invoices'),
      async () => (await admin.read(doc.invoiceSettings())).invoiceNumbers,
      'W{year}-{number}',
    ),
    'numbers of credit notes': single(
      () => to('invoicing'),
      at('invoicing-settings', 'creditNotes'),
      () => field('Credit notes'),
      async () => (await admin.read(doc.invoiceSettings())).creditNoteNumbers,
      'C{year}-{number}',
    ),
    'a letter': {
      go: () => to('notices').then(() => les.getByText('Approved', { exact: true }).click()),
      fields: {
        [at('notice-text', 'subject')]: () => shown('Title and subject'),
        [at('notice-text', 'body')]: () => shown('Text'),
        [at('notice-text', 'button')]: () => shown('Button'),
      },
      stored: async () => {
        const words = await notice()
        return [words?.title, words?.body, words?.button]
      },
    },
    'a quick reply': {
      go: () => to('replies', 1),
      fields: {
        [at('replies-settings', 'name')]: () => shown('Name'),
        [at('replies-settings', 'text')]: () => shown('Text'),
      },
      stored: async () => {
        const said = await reply()
        return [said?.name, said?.text]
      },
    },
    'the watermark': {
      go: () => to('watermark'),
      fields: { [at('watermark-settings', 'text')]: mark },
      send: async () => {
        // What is too long is not asked about either.
        if (await les.getByText('Too long by').isVisible()) return
        await sender(mark()).click()
        await les
          .getByRole('dialog')
          .getByRole('button', { name: /^Save and/ })
          .click()
      },
      stored: async () => {
        const { mark: drawn } = (await studio()).watermark
        return [drawn.kind === 'text' ? drawn.text : null]
      },
    },
  }
}
