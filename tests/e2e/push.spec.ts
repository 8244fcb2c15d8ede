import { expect, test, type BrowserContext, type Page, type Worker } from '@playwright/test'
import { aBellEntry, aDelivery } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { test as instance } from '../../local/src/platform/instance.ts'
import { admin, browser, site, startJourney } from './journey.ts'
import { expectAccessible, screenshot } from './inspect.ts'
import { devices, openPage, signInAs, untilControlled, withWorker } from './steps.ts'

startJourney()

const { ports } = instance

/** Dina on her phone, Les at his desk. */
let dina: Page
let les: Page
let worker: Worker
const complaints: string[][] = []

test.beforeAll(async () => {
  dina = await openPage(
    browser,
    { ...devices.phone, ...withWorker, permissions: ['notifications'] },
    complaints,
  )
  les = await openPage(browser, devices.desktop, complaints)
})

/** What the worker gave the browser to show, and what it has taken away since. */
interface Shown {
  title: string
  options: { body: string; tag: string; silent?: boolean; data: { path: string } }
  closed: boolean
}

/**
 * A headless browser has nowhere to show notices and refuses them, whatever was permitted. So what
 * the worker hands to it is kept in a list.
 */
const keepNotices = () =>
  worker.evaluate(`
    self.shown = []
    self.registration.showNotification = async (title, options) => {
      self.shown.push({ title, options, closed: false })
    }
    self.registration.getNotifications = async ({ tag }) =>
      self.shown
        .filter(({ options }) => options.tag === tag)
        .map((one) => ({ close: () => (one.closed = true) }))
    0
  `)
const shown = () => worker.evaluate<Shown[]>('self.shown')

/** Delivers a push the way the browser's push service would. */
async function deliver(context: BrowserContext, page: Page, message: object): Promise<void> {
  const devtools = await context.newCDPSession(page)
  const registration = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first) resolve(first.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin: site,
    registrationId: await registration,
    data: JSON.stringify(message),
  })
  await devtools.detach()
}

const aPush = (body: string, kind = 'message-arrived') => ({
  data: { title: 'Les', body, url: `${site}/portal/chat/dina`, kind, group: '/portal/chat/dina' },
})

test('a push is shown by the worker, also while the portal is at another page', async () => {
  await signInAs(dina, site, 'Dina Peeters')
  await untilControlled(dina)
  worker =
    dina.context().serviceWorkers()[0] ?? (await dina.context().waitForEvent('serviceworker'))
  await keepNotices()
  await deliver(dina.context(), dina, aPush('The light will be kind at half past five.'))
  await expect.poll(shown).toMatchObject([
    {
      title: 'Les',
      options: {
        body: 'The light will be kind at half past five.',
        tag: '/portal/chat/dina',
        data: { path: '/portal/chat/dina' },
      },
      closed: false,
    },
  ])
})

test('a tap lands in the thread, in the window that is open', async () => {
  await worker.evaluate(`
    self.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), {
      notification: { close() {}, data: { path: '/portal/chat/dina' } },
    }))
    0
  `)
  await dina.waitForURL(`${site}/portal/chat/dina`)
  expect(dina.context().pages()).toHaveLength(1)
})

test('with the thread on screen its messages make no noise, and everything else does', async () => {
  await dina.getByRole('heading', { level: 1 }).waitFor()
  await keepNotices()
  await deliver(dina.context(), dina, aPush('Are you there?'))
  await expect.poll(shown).toMatchObject([{ options: { silent: true }, closed: true }])
  await deliver(dina.context(), dina, aPush('A date has become free', 'date-offered'))
  await expect.poll(async () => (await shown()).filter(({ closed }) => !closed)).toHaveLength(1)
})

test('the portal opens without a network', async () => {
  await dina.goto(`${site}/portal`)
  await dina.getByRole('heading', { level: 1 }).waitFor()
  const quiet = complaints[0]?.length ?? 0
  await dina.context().setOffline(true)
  await dina.goto(`${site}/portal/notices/settings`)
  await dina.getByText('You are offline. What you write').waitFor()
  await dina.getByRole('heading', { level: 1, name: 'Notification settings' }).waitFor()
  await dina.context().setOffline(false)
  // What failed without a network was meant to.
  complaints[0]?.splice(quiet)
})

test('what Dina switches off is kept, and can be taken back', async () => {
  await dina.goto(`${site}/portal/notices/settings`)
  const free = dina.getByRole('switch', { name: 'A date has become free for you, by push' })
  await free.waitFor()
  await expectAccessible(dina)
  await screenshot(dina, 'hearing-phone')
  await free.click({ force: true })
  await dina.getByText('Saved.').waitFor()
  await dina.reload()
  await expect.poll(() => free.isChecked()).toBe(false)

  await dina.getByLabel('Quiet hours').click({ force: true })
  await dina.getByLabel('From', { exact: true }).fill('21:30')
  await dina.getByLabel('To', { exact: true }).click()
  await expect
    .poll(async () => (await admin.read(doc.noticePreferences('dina'))).quiet)
    .toEqual({ from: '21:30', to: '08:00' })

  await dina.getByLabel('Your phone number').fill('0470 12 34 56')
  await dina.getByRole('button', { name: 'Save number' }).click()
  await dina.getByText('Messages cannot reach this number.').waitFor()
  await dina.getByLabel('Your phone number').fill('+32 (0)470 12 34 56')
  await dina.getByRole('button', { name: 'Save number' }).click()
  await expect
    .poll(async () => (await admin.read(doc.noticePreferences('dina'))).phone)
    .toBe('+32470123456')
  await dina.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await admin.read(doc.noticePreferences('dina'))).phone).toBeNull()
  expect((await admin.read(doc.noticePreferences('dina'))).muted).toEqual({
    'date-offered': ['push'],
  })
})

test('this device can be switched off and on again', async () => {
  const devices = async () =>
    (await admin.firestore.collection('people/dina/devices').count().get()).data().count
  await expect.poll(devices).toBe(1)
  const here = dina.getByLabel('Notifications on this device')
  await here.click({ force: true })
  await expect.poll(devices).toBe(0)
  await dina.reload()
  await here.waitFor({ state: 'attached' })
  await expect.poll(() => here.isChecked()).toBe(false)
  await here.click({ force: true })
  await expect.poll(devices).toBe(1)
})

test('the bell leads to everything it ever said, page by page', async () => {
  const noon = Date.UTC(2026, 5, 1, 12)
  await Promise.all(
    Array.from({ length: 70 }, (_, index) =>
      admin.write(
        doc.bellEntry('dina', `push-spec-${index}`),
        aBellEntry({
          data: { name: 'Dina', package: `Package ${index}`, date: '1 June', deposit: '€1' },
          at: new Date(noon + index * 3_600_000),
          readAt: null,
        }),
      ),
    ),
  )
  await dina.goto(`${site}/portal`)
  await dina.getByRole('button', { name: /^Notifications, \d+ unread/ }).click()
  await dina.getByRole('link', { name: 'All notifications' }).click()
  await dina.waitForURL(`${site}/portal/notices`)
  await dina
    .getByText(/Package 69\b/)
    .first()
    .waitFor()
  expect(await dina.getByText(/Package 0\b/).count()).toBe(0)
  await expectAccessible(dina)
  await screenshot(dina, 'history-phone')
  await dina.getByRole('button', { name: 'Earlier notifications' }).click()
  await dina.getByText(/Package 0\b/).waitFor()
  await dina.getByText('This is where it began.').waitFor()
  await dina.getByRole('button', { name: 'Mark all as read' }).click()
  await dina.getByRole('button', { name: 'Notifications', exact: true }).waitFor()
  const unread = admin.firestore.collection('people/dina/bell').where('readAt', '==', null)
  await expect.poll(async () => (await unread.count().get()).data().count).toBe(0)
})

test('the link of a mail stops the mails of its kind, without signing in', async () => {
  await admin.write(
    doc.letter('push-spec-gallery-mail'),
    aDelivery({
      kind: 'gallery-published',
      channel: 'mail',
      to: 'dina',
      email: null,
      data: { name: 'Dina', count: '312' },
      link: '/portal',
      createdAt: new Date(),
    }),
  )
  const link = async () => {
    const mails = (await (await fetch(`http://127.0.0.1:${ports.mail}/api/mails`)).json()) as {
      subject: string
      text: string
    }[]
    const mail = mails.find(({ subject }) => subject === 'Your gallery is ready')
    return /https?:\/\/\S*\/unsubscribe\?token=[\w.%-]+/.exec(mail?.text ?? '')?.[0]
  }
  await expect.poll(link, { timeout: 40_000 }).toBeTruthy()
  const { pathname, search } = new URL((await link()) ?? '')
  const stranger = await openPage(browser, devices.phone, complaints)
  await stranger.goto(site + pathname + search)
  await stranger.getByRole('button', { name: 'Stop these e-mails' }).waitFor()
  await expectAccessible(stranger)
  await screenshot(stranger, 'unsubscribe-phone')
  await stranger.getByRole('button', { name: 'Stop these e-mails' }).click()
  await stranger.getByRole('heading', { name: 'These e-mails have stopped' }).waitFor()
  await stranger.getByText('Your gallery is ready').waitFor()
  await expectAccessible(stranger)

  await dina.goto(`${site}/portal/notices/settings`)
  const mail = dina.getByRole('switch', { name: 'Your gallery is ready, by e-mail' })
  await mail.waitFor()
  await expect.poll(() => mail.isChecked()).toBe(false)

  await stranger.goto(`${site}/unsubscribe?token=forged.token`)
  // The browser itself says in its console that the call was refused.
  const said = complaints.at(-1)?.length ?? 0
  await stranger.getByRole('button', { name: 'Stop these e-mails' }).click()
  await stranger.getByText('This link is incomplete').waitFor()
  complaints.at(-1)?.splice(said)
})

test('Les sees a letter nobody got, tries it again, and lets another one go', async () => {
  const dead = aDelivery({
    kind: 'payment-arrived',
    channel: 'mail',
    to: studioDesk,
    email: null,
    data: { name: 'Dina', amount: '€1', number: '1', package: 'The Wedding', date: '1 June' },
    link: '/desk',
    state: 'dead',
    attempts: 8,
    fault: 'SendGrid answered 500',
    createdAt: new Date(),
  })
  await admin.write(doc.letter('push-spec-dead-1'), dead)
  await admin.write(doc.letter('push-spec-dead-2'), { ...dead, kind: 'offer-taken' })
  await signInAs(les, site, 'Les Vermeer')
  await les.goto(`${site}/desk`)
  await les.getByText('SendGrid answered 500').first().waitFor()
  await expectAccessible(les)
  await screenshot(les, 'dead-letters-desk')
  await les.getByRole('button', { name: 'Try again: To you: a payment' }).click()
  await expect
    .poll(async () => (await admin.read(doc.letter('push-spec-dead-1'))).state, { timeout: 40_000 })
    .toBe('sent')
  await les.getByRole('button', { name: 'Let it go: To you: a freed date is taken' }).click()
  await les.getByRole('dialog').getByRole('button', { name: 'Let it go' }).click()
  await les.getByText('SendGrid answered 500').waitFor({ state: 'detached' })
  expect((await admin.read(doc.letter('push-spec-dead-2'))).state).toBe('dropped')
})

test('Les’s own pages are accessible, and nobody complained', async () => {
  for (const [path, name] of [
    ['settings/hearing', 'Notification settings'],
    ['notices', 'Notifications'],
  ] as const) {
    await les.goto(`${site}/desk/${path}`)
    await les.getByRole('heading', { level: 1, name }).waitFor()
    await expectAccessible(les)
    await screenshot(les, `desk-${path.replace('/', '-')}`)
  }
  expect(complaints.flat()).toEqual([])
})
