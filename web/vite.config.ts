import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'
import { buildTarget } from './browsers.ts'
import { fewerFiles } from './fewer-files.ts'
import { firstScreens } from './first-screens.ts'
import { zodWithoutEval, zodWithoutJsonSchema } from './lighter-zod.ts'
import { offline } from './offline.ts'
import { start } from './src/text/en/start.ts'
import { townRows } from './towns.ts'

const here = import.meta.dirname

/** The pages without a framework that search engines may list, by their address. */
const listed = {
  '/': 'index.html',
  '/help': 'help.html',
  '/contact': 'contact.html',
  '/privacy': 'privacy.html',
  '/terms': 'terms.html',
}

const portal = JSON.parse(process.env['VITE_PORTAL'] ?? '{}') as {
  firebase?: { projectId?: string }
  emulators?: unknown
  site?: string
  contact?: string
}

/** Where the site is reached, without a slash at the end: links for other sites must be absolute. */
const site = (
  portal.site ??
  (portal.emulators
    ? 'http://localhost:5000'
    : `https://${portal.firebase?.projectId ?? 'localhost'}.web.app`)
).replace(/\/+$/, '')

const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

/** What contact.html shows even when the studio's document cannot be read. */
const contactLink = portal.contact
  ? `<a class="value" href="mailto:${escaped(portal.contact)}">${escaped(portal.contact)}</a>`
  : '<a class="value"></a>'

const part = (name: string): string =>
  withParts(readFileSync(join(here, `src/features/public/parts/${name}.html`), 'utf8').trim())

const withParts = (html: string): string =>
  html.replace(/<!-- part: ([a-z]+) -->/g, (_, name: string) => part(name))

const wordsOf = (html: string, found: RegExp): string => found.exec(html)?.[1] ?? ''

/** The same title and description once more, for the cards that other sites draw. */
const cardTags = (html: string, address: string): string =>
  [
    ['og:title', wordsOf(html, /<title>([^<]*)</)],
    ['og:description', wordsOf(html, /name="description"\s+content="([^"]*)"/)],
    ['og:url', site + address],
  ]
    .map(([property, content]) => `<meta property="${property}" content="${content}" />`)
    .join('\n    ')

/** The gazetteer, made from a package at build time and fetched by the place step alone. */
function gazetteer(): Plugin {
  return {
    name: 'gazetteer',
    configureServer({ middlewares }) {
      middlewares.use('/places.json', (_, response) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(townRows())),
      )
    },
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'places.json',
        source: JSON.stringify(townRows()),
      })
    },
  }
}

/** Puts the shared parts into the pages: `<!-- part: header -->`. */
function publicPages(): Plugin {
  return {
    name: 'public-pages',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const address = path.replace(/(index)?\.html$/, '')
        return withParts(html)
          .replaceAll(`<a href="${address}"`, `<a href="${address}" aria-current="page"`)
          .replace('<!-- card -->', () => cardTags(html, address))
          .replace('%START_WORDS%', () => JSON.stringify(start).replaceAll('<', '\\u003c'))
          .replaceAll('%SITE_URL%', site)
          .replace('%CONTACT_LINK%', contactLink)
      },
    },
  }
}

/** Lets a public page fetch its two fonts together with its styles instead of after them. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, path }) {
        if (['/app.html', '/share.html'].includes(path)) return []
        return Object.keys(bundle ?? {})
          .filter((file) => /(bodoni-moda-latin-opsz|instrument-sans-latin-wght)/.test(file))
          .map((file): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `/${file}`,
              crossorigin: '',
            },
            injectTo: 'head',
          }))
      },
    },
  }
}

/** How long (days) a build's security.txt is good for; the standard asks for less than a year. */
const securityTextDays = 360

/** Writes what search engines and finders of holes ask for, with the addresses of this site. */
function searchFiles(): Plugin {
  const robots = [
    'User-agent: *',
    'Disallow: /portal',
    'Disallow: /desk',
    'Disallow: /sign-in',
    'Disallow: /s/',
  ]
  const entries = Object.keys(listed).map((address) => `  <url><loc>${site}${address}</loc></url>`)
  const sitemap = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
  ]
  // RFC 9116. Who finds a hole writes to Les; where no address is configured the page has one.
  const securityText = [
    `Contact: ${portal.contact ? `mailto:${portal.contact}` : `${site}/contact`}`,
    `Expires: ${new Date(Date.now() + securityTextDays * 86_400_000).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${site}/.well-known/security.txt`,
  ]
  return {
    name: 'search-files',
    generateBundle() {
      const write = (fileName: string, lines: string[]) =>
        this.emitFile({ type: 'asset', fileName, source: `${lines.join('\n')}\n` })
      write('robots.txt', [...robots, '', `Sitemap: ${site}/sitemap.xml`])
      write('sitemap.xml', sitemap)
      write('security.txt', securityText)
    },
  }
}

/** The public pages without a framework, each an entry, and the app behind them. */
export default defineConfig({
  root: here,
  // See there: no pipeline is ever evaluated, and the content policy allows no style elements.
  resolve: {
    alias: {
      re2js: join(here, 'no-re2js.ts'),
      'react-style-singleton': join(here, 'src/ui/adopted-style.ts'),
    },
  },
  plugins: [
    react(),
    zodWithoutEval(),
    zodWithoutJsonSchema(),
    tailwindcss(),
    publicPages(),
    preloadFonts(),
    searchFiles(),
    gazetteer(),
    offline(),
    fewerFiles(),
    firstScreens(),
  ],
  build: {
    outDir: process.env['PORTAL_WEB_OUT'] ?? join(here, 'dist'),
    emptyOutDir: true,
    target: buildTarget,
    // Fonts and pictures stay files of their own, so that they can be preloaded and cached.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // A page takes along the words it says and no others.
      treeshake: { moduleSideEffects: [{ test: /\/web\/src\/text\//, sideEffects: false }] },
      input: [
        ...Object.values(listed),
        'unsubscribe.html',
        '404.html',
        'app.html',
        'share.html',
      ].map((page) => join(here, page)),
    },
  },
})
