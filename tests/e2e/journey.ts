import { type Browser, test } from '@playwright/test'
import { type Admin, openAdmin } from '../../local/src/demo/admin.ts'
import { reset } from '../../local/src/demo/reset.ts'
import { seed } from '../../local/src/demo/seed.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { workOn } from '../../local/src/platform/settings.ts'
import { openBrowser } from '../browser.ts'

workOn(instance)

/** Where the portal is. */
export const site = `http://localhost:${instance.ports.site}`

/** The studio of the file that runs, with all rights. */
export let admin: Admin
export let browser: Browser

/**
 * Gives a file a studio set up anew and a browser. Its tests go on from where the last one ended:
 * after a failed one the others of the file are skipped, and the other files run all the same.
 */
export function startJourney(setUp = () => seed(instance, () => undefined, { whole: false })) {
  test.describe.configure({ mode: 'serial' })
  test.beforeAll(async () => {
    await reset(instance)
    admin = openAdmin(instance)
    await setUp()
    browser = await openBrowser()
  })
  test.afterAll(async () => {
    await browser?.close()
    await admin?.close()
  })
}
