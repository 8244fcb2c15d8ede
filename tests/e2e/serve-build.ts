import type { Page } from '@playwright/test'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuiltRelease, nobody } from '../../local/src/build-release.ts'
import { runFolder } from '../../local/src/platform/folders.ts'
import { type Hosting, hostingHeaders } from '../../local/src/platform/hosting-headers.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { webSettings } from '../../local/src/platform/settings.ts'
import { site } from './journey.ts'

/**
 * Lays what the app of a release is made of beside what the site has, as Hosting keeps it for tabs
 * that are open: names tell contents, so none is in the way of another. Answers how it is taken away.
 */
export async function layAssets({ web }: BuiltRelease): Promise<() => Promise<void>> {
  const there = join(runFolder(instance.name), 'web/assets')
  const known = new Set(await readdir(there))
  const added = (await readdir(join(web, 'assets'))).filter((name) => !known.has(name))
  for (const name of added) {
    const [from, to] = [join(web, 'assets', name), join(there, name)]
    if (!name.startsWith('config-')) await cp(from, to)
    else
      await writeFile(
        to,
        (await readFile(from, 'utf8')).replace(nobody, () => webSettings(instance)),
      )
  }
  return async () => void (await Promise.all(added.map((name) => rm(join(there, name)))))
}

/**
 * Makes each document that a window loads the app of a release, with the headers it went out with.
 * Documents alone are held up, so that all else is fetched and kept as everywhere; its context must
 * let no service worker come between.
 */
export async function serveApp(page: Page, { web, checkout }: BuiltRelease): Promise<void> {
  const { hosting } = JSON.parse(await readFile(join(checkout, 'firebase.json'), 'utf8')) as {
    hosting: Hosting
  }
  const [all] = await hostingHeaders(hosting, web, webSettings(instance))
  const responseHeaders = [
    { name: 'Content-Type', value: 'text/html; charset=utf-8' },
    ...(all?.headers ?? []).map(({ key, value }) => ({ name: key, value })),
  ]
  const body = (await readFile(join(web, 'app.html'))).toString('base64')
  // Chromium does not see that such a document comes from this machine.
  await page.context().grantPermissions(['local-network-access'], { origin: site })
  const chromium = await page.context().newCDPSession(page)
  chromium.on('Fetch.requestPaused', ({ requestId }) => {
    const answer = { requestId, responseCode: 200, responseHeaders, body }
    // A document that is left again before it came needs no answer.
    void chromium.send('Fetch.fulfillRequest', answer).catch(() => undefined)
  })
  const patterns = [{ urlPattern: `${site}/*`, resourceType: 'Document' as const }]
  await chromium.send('Fetch.enable', { patterns })
}
