import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What of a build's configuration (`VITE_PORTAL`) says whom its pages talk to. */
export interface TalksTo {
  firebase: { projectId: string; authDomain?: string | undefined }
  /** Ports of the emulators, by what they stand in for. */
  emulators?: Readonly<Record<string, number>> | undefined
  appCheckKey?: string | undefined
  /** The own address of the function `media`, which long downloads are sent on to. */
  media?: string | undefined
  /** Origins of the servers of map tiles that Les may choose in the settings. */
  tiles?: readonly string[] | undefined
}

/** The hashes of what stands in the pages themselves, as a policy names them. */
export interface Inline {
  scripts: string[]
  styles: string[]
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The hashes of the scripts and styles within a page. */
export function inlineOf(html: string): Inline {
  const within = (found: RegExp) => [...html.matchAll(found)].map(([, text = '']) => hashOf(text))
  return {
    scripts: within(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g),
    styles: within(/<style[^>]*>([^]*?)<\/style>/g),
  }
}

/** The hashes of all pages of a build, each once. */
export async function inlineIn(folder: string): Promise<Inline> {
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.html')).toSorted()
  const all = await Promise.all(
    pages.map(async (page) => inlineOf(await readFile(join(folder, page), 'utf8'))),
  )
  const once = (hashes: string[]) => [...new Set(hashes)]
  return {
    scripts: once(all.flatMap(({ scripts }) => scripts)),
    styles: once(all.flatMap(({ styles }) => styles)),
  }
}

/** An empty stylesheet, which motion fills rule by rule: what is empty does nothing by itself. */
const emptyStylesheet = hashOf('')

/** What Firestore's client loads when its connection fails, to tell whether there is a network. */
const networkProbe = 'https://www.google.com/images/cleardot.gif'

const googleApis = [
  'identitytoolkit',
  'securetoken',
  'firestore',
  'firebasestorage',
  'firebaseinstallations',
  'fcmregistrations',
].map((name) => `https://${name}.googleapis.com`)

const recaptcha = ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/']

/** Where Google and the pages of its sign-in are; none in a build for emulators. */
function google({ firebase, emulators, appCheckKey, media }: TalksTo) {
  if (emulators) {
    const ports = Object.values(emulators)
    const answering = ports.flatMap((port) => [
      `http://localhost:${port}`,
      `http://127.0.0.1:${port}`,
    ])
    return { connect: answering, scripts: [], frames: [] }
  }
  const { projectId, authDomain } = firebase
  return {
    connect: [
      ...googleApis,
      `https://europe-west1-${projectId}.cloudfunctions.net`,
      ...(media ? [new URL(media).origin] : []),
      ...(appCheckKey
        ? ['https://content-firebaseappcheck.googleapis.com', 'https://www.google.com/recaptcha/']
        : []),
    ],
    // The window of Google's sign-in is opened by a script of theirs, in a frame of `authDomain`.
    scripts: ['https://apis.google.com', ...(appCheckKey ? recaptcha : [])],
    frames: [
      `https://${authDomain ?? `${projectId}.firebaseapp.com`}`,
      ...(appCheckKey
        ? ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/']
        : []),
    ],
  }
}

/**
 * The Content-Security-Policy of the pages (CSP level 3). Scripts are files of ours, or known by
 * their hash; markup becomes script only through the policies named here ("Trusted Types").
 */
export function contentPolicy(to: TalksTo, inline: Inline): string {
  const { connect, scripts, frames } = google(to)
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline.scripts, ...scripts],
    'style-src': ["'self'", ...inline.styles, emptyStylesheet],
    'img-src': ["'self'", 'blob:', 'data:', networkProbe, ...(to.tiles ?? [])],
    'font-src': ["'self'"],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...connect],
    'frame-src': frames.length > 0 ? frames : ["'none'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default', ...(to.emulators ? [] : ['gapi#html', 'goog#html', 'recaptcha'])],
    ...(to.emulators ? {} : { 'upgrade-insecure-requests': [] }),
  }
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')
}
