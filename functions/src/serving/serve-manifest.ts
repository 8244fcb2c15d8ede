import { doc, only } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import type { Response } from 'express'
import { read } from '#platform/firestore'
import { trusted } from '../media-access/trusted.ts'

/** Where browsers find what to call the portal once it is installed (W3C, "Web Application Manifest"). */
export const manifestAddress = '/media/manifest.webmanifest'

/** How long (seconds) browsers and the network between may keep it. */
const keptSeconds = 300

const icon = (src: string, sizes: string, type: string) => ({ src, sizes, type })

/** The manifest of a studio of this name. */
export const manifestOf = (name: string) => ({
  id: routes.portal.home(),
  name,
  short_name: name,
  description: 'Your booking, messages, photographs and invoices in one place.',
  lang: 'en',
  start_url: routes.portal.home(),
  scope: '/',
  display: 'standalone',
  background_color: '#0a0a0a',
  theme_color: '#0a0a0a',
  icons: [
    icon('/icons/icon-192.png', '192x192', 'image/png'),
    icon('/icons/icon-512.png', '512x512', 'image/png'),
    { ...icon('/icons/maskable-512.png', '512x512', 'image/png'), purpose: 'maskable' },
    icon('/favicon.svg', 'any', 'image/svg+xml'),
  ],
})

const nameOf = trusted(async () => (await read(only(doc.studio(), 'name')))?.name ?? 'Portal')

/** The manifest with the studio's name of now, for anybody. */
export async function serveManifest(response: Response): Promise<void> {
  const manifest = manifestOf(await nameOf('studio'))
  response
    .set({
      'content-type': 'application/manifest+json',
      'cache-control': `public, max-age=${keptSeconds}`,
    })
    .send(JSON.stringify(manifest))
}
