import { expect, type Page } from '@playwright/test'
import { endless, hostile, put } from './feed.ts'

const key = (path: string) => `features/${path}`

/** The secret page of the latest link by which a password is set. */
async function mailedPage(mailPort: number): Promise<string> {
  let path = ''
  await expect
    .poll(async () => {
      const mails = await (await fetch(`http://127.0.0.1:${mailPort}/api/mails`)).text()
      path = /\/sign-in\/password\?[^\s"\\<]*secret=[A-Za-z0-9_-]{43}/.exec(mails)?.[0] ?? ''
      return path
    })
    .not.toBe('')
  return path.replaceAll('&amp;', '&')
}

/** Whatever is typed as a password is wrong, refused, or the password from then on. */
export async function feedPasswords(page: Page, site: string, mailPort: number): Promise<void> {
  const email = 'any-password@example.com'
  const secret = hostile('blauwe fietsen in Gent')
  const badAddress = page.getByText('This does not look like an e-mail address.')

  await page.goto(`${site}/sign-in`)
  await page.getByRole('button', { name: 'Use a password instead' }).click()
  const mail = page.getByLabel('Your e-mail address')
  const typed = page.getByLabel('Your password', { exact: true })
  const enter = page.getByRole('button', { name: 'Sign in', exact: true })
  for (const words of [endless, hostile('x')]) {
    await put(key('sign-in/password-form.tsx text.signIn.mail'), mail, words)
    await enter.click()
    await badAddress.waitFor()
  }
  await mail.fill(email)
  await put(key('sign-in/password-form.tsx words.current'), typed, endless)
  await enter.click()
  await page.getByText('Too long by').waitFor()
  await put(key('sign-in/password-form.tsx words.current'), typed, secret)
  await enter.click()
  await page.getByText('do not go together').waitFor()

  await page.getByRole('link', { name: 'Forgot it, or never had one?' }).click()
  await page.getByRole('heading', { name: 'Choose a password' }).waitFor()
  const asked = page.getByLabel('Your e-mail address')
  const ask = page.getByRole('button', { name: 'Send me the link' })
  for (const words of [endless, hostile('x')]) {
    await put(key('sign-in/ask-password-link.tsx text.signIn.mail'), asked, words)
    await ask.click()
    await badAddress.waitFor()
  }
  await asked.fill(email)
  await ask.click()
  await page.getByText('Check your inbox').waitFor()

  await page.goto(site + (await mailedPage(mailPort)))
  const address = page.getByLabel('The address the link was sent to')
  const fresh = page.getByLabel('New password', { exact: true })
  const choose = page.getByRole('button', { name: 'Keep it and sign in' })
  for (const words of [endless, hostile('x')]) {
    await put(key('sign-in/new-password-form.tsx words.address'), address, words)
    await choose.click()
    await badAddress.waitFor()
  }
  await address.fill(email)
  const ofLink = key('sign-in/new-password-form.tsx NewPasswordField')
  await put(ofLink, fresh, endless)
  await choose.click()
  await page.getByText('Too long by').waitFor()
  await put(ofLink, fresh, secret)
  await choose.click()
  await page.waitForURL(/\/portal/)

  await page.goto(`${site}/portal/account`)
  await page.getByRole('button', { name: 'Set, change or remove it' }).click()
  const own = key('account/set-password.tsx NewPasswordField')
  const save = page.getByRole('button', { name: 'Save the password' })
  await put(own, fresh, endless)
  await save.click()
  await page.getByText('Too long by').waitFor()
  await put(own, fresh, hostile('drie honden aan zee'))
  await save.click()
  await page.getByText('Your password is set').waitFor()
}
