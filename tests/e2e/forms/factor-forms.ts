import type { Page } from '@playwright/test'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import type { Admin } from '../../../local/src/demo/admin.ts'
import { withAuthenticator } from '../steps.ts'
import { endless, feed, hostile, put, refusal } from './feed.ts'

const key = (path: string) => `shared/factors/${path}`

/** Whatever somebody calls a passkey of theirs, who is signed in on a phone. */
export async function feedPasskeyName(page: Page, site: string, admin: Admin): Promise<void> {
  await withAuthenticator(page)
  await page.goto(site + routes.portal.account())
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('not used yet').waitFor()
  await feed({
    go: () => Promise.resolve(),
    open: () => page.getByRole('button', { name: /^Rename/ }).click(),
    fields: {
      [key('passkeys-panel.tsx words.name')]: () => page.getByRole('dialog').getByLabel('Name'),
    },
    stored: async () =>
      Object.values((await admin.read(doc.factors('dina'))).passkeys).map(({ name }) => name),
  })
}

/** Whatever is typed as a code of an app that is being set up is none. */
export async function feedCode(page: Page, site: string): Promise<void> {
  await page.goto(site + routes.desk.settingsOf('security'))
  await page.getByRole('button', { name: 'Set up an app' }).click()
  const code = page.getByLabel('3. Enter the code that the app shows')
  for (const words of [endless, hostile('x')]) {
    await put(key('code-form.tsx props.label ?? words.label'), code, words)
    await page.getByRole('button', { name: 'Finish' }).click()
    await refusal(page).waitFor()
  }
  await page.keyboard.press('Escape')
}
