import { expect, type Locator, type Page } from '@playwright/test'
import { newSelection } from '@portal/model/choosing'
import { collection, doc } from '@portal/model/paths'
import type { Admin } from '../../../local/src/demo/admin.ts'
import { type Form, latest, loggedReason, visit } from './feed.ts'

/** What Les writes about a queue and a gallery; Dina's has photographs and is published. */
export function deskForms(site: string, les: Page, admin: Admin): Record<string, Form> {
  const gallery = 'demo-booking-of-dina'
  const dialog = () => les.getByRole('dialog')
  const inDialog = (label: string) => (): Locator => dialog().getByLabel(label, { exact: true })
  const toGallery = (view: string) => () => visit(les, `${site}/desk/galleries/${gallery}${view}`)
  const button = (name: string | RegExp) => les.getByRole('button', { name })
  const why = inDialog('Why')
  const name = inDialog('Name of set 1')
  const word = inDialog('A note to go with it')
  const queueWhy = inDialog('Why (optional)')
  return {
    'why a booking moves in the queue': {
      go: () => visit(les, `${site}/desk/queue`),
      open: async () => {
        await button('More ways to move Cleo Dubois').click()
        await les.getByRole('menuitem', { name: 'Move to place…' }).click()
        // One place up or down each time: what changes nothing is not noted.
        await inDialog('Place')().fill((await firstInQueue(admin)) === 'cleo' ? '2' : '1')
      },
      fields: { 'features/queue/reason-field.tsx text.queue.reason': queueWhy },
      stored: async () => [await loggedReason(admin, 'queue.moved')],
    },
    'whom Les makes a client': {
      go: () => visit(les, `${site}/desk/clients?new`),
      fields: {
        'features/clients/new-client-dialog.tsx words.name': inDialog('Name'),
        'features/clients/new-client-dialog.tsx words.email': inDialog('E-mail address'),
      },
      strict: { 'features/clients/new-client-dialog.tsx words.email': 'a.new.client@example.com' },
      stored: async () =>
        Promise.all(
          ['name', 'email'].map(
            async (field) => (await latest(admin, collection.people(), field)) as string,
          ),
        ),
    },
    'where a client lives': {
      go: () => visit(les, `${site}/desk/clients/dina`),
      open: () => button(/^(?:Enter|Change) the address$/).click(),
      fields: { 'features/clients/billing-dialog.tsx words.label': inDialog('Address') },
      stored: async () => [(await admin.read(doc.person('dina'))).address],
    },
    'a set': {
      go: toGallery(''),
      open: () => button('Sets').click(),
      fields: { 'features/proofs/sets-dialog.tsx words.name(index + 1)': name },
      stored: async () => [(await admin.read(doc.gallery(gallery))).sets[0]?.name],
    },
    'what is released to vendors': {
      go: async () => {
        await finishAll(admin, gallery)
        await toGallery('')()
      },
      open: async () => {
        await les.locator('[role=option]').first().click()
        await button('Release to vendors').click()
      },
      fields: { 'features/proofs/release-to-vendors.tsx words.name': inDialog('Name') },
      stored: async () => [await latest(admin, collection.vendorSets(), 'name')],
    },
    'why downloads are open': {
      go: toGallery('?view=finals'),
      open: async () => {
        // Told the same once more, nothing changes, and nothing is logged.
        const { release } = await admin.read(doc.gallery(gallery))
        const isOpened = release.decision === 'released'
        await button(isOpened ? 'Let them open by themselves' : 'Open anyway').click()
      },
      fields: { 'features/proofs/release-dialog.tsx words.reason': why },
      stored: async () => [await loggedReason(admin, 'gallery.release-decided')],
    },
    'why a choice is open again': {
      go: toGallery(''),
      open: async () => {
        await admin.firestore.doc(doc.gallery(gallery).path).update({
          selection: { ...newSelection, state: 'submitted', submittedAt: new Date(), chosen: 2 },
        })
        // A page that was kept shows the state before at first, whose button stands in the same place.
        await expect(async () => {
          await les.keyboard.press('Escape')
          await button('Reopen').click({ timeout: 2_000 })
          await word().waitFor({ timeout: 2_000 })
        }).toPass()
      },
      fields: { 'features/proofs/reopen-dialog.tsx words.words': word },
      stored: async () => [(await admin.read(doc.gallery(gallery))).selection.reopenedWith],
    },
    'why a gallery is archived': {
      go: toGallery(''),
      open: async () => {
        await admin.firestore
          .doc(doc.gallery(gallery).path)
          .update({ archivedAt: null, published: true })
        await button(/^(Until |No last day)/).click()
        await dialog().getByRole('button', { name: 'Archive now' }).click()
      },
      fields: { 'features/proofs/archive-dialog.tsx words.reason': why },
      stored: async () => [await loggedReason(admin, 'gallery.archived')],
    },
  }
}

/** Every photograph of a gallery is finished and given out, as far as its documents say. */
async function finishAll(admin: Admin, gallery: string): Promise<void> {
  const { finals, release } = await admin.read(doc.gallery(gallery))
  if (finals > 0 && release.decision === 'released') return
  const sheet = await admin.read(doc.sheet(gallery, 0))
  const final = { name: 'LES_0001.jpg', print: 2, web: 1, before: false }
  const photos = Object.fromEntries(
    Object.entries(sheet.photos).map(([id, photo]) => [id, { ...photo, final }]),
  )
  await admin.write(doc.sheet(gallery, 0), { ...sheet, photos })
  await admin.firestore
    .doc(doc.gallery(gallery).path)
    .update({ finals: Object.keys(photos).length, 'release.decision': 'released' })
}

async function firstInQueue(admin: Admin): Promise<string> {
  const { order } = await admin.read(doc.queue())
  return (order[0] ?? '').replace('demo-booking-of-', '')
}
