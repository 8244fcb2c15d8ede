import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Instance } from './instance.ts'
import { root } from './folders.ts'
import { type Hosting, hostingHeaders } from './hosting-headers.ts'

/** Secrets of the stand-ins; they open nothing outside this machine. */
export const localSecrets = {
  SENDGRID_API_KEY: 'SG.local.local',
  TWILIO_AUTH_TOKEN: 'local-twilio-token',
  STRIPE_SECRET_KEY: 'sk_test_local',
  STRIPE_WEBHOOK_SECRET: 'whsec_local',
  SIGN_IN_LINK_KEY: 'local-sign-in-link-key-local-sign-in-link-key',
  PASSWORD_KEY: 'local-password-key-local-password-key',
  SECOND_FACTOR_KEY: 'local-second-factor-key-local-second-factor-key',
  MEDIA_COOKIE_KEY: 'local-media-cookie-key-local-media-cookie-key',
} as const

/** Parameters of the functions on this machine. Short delays, so that one sees notices arrive. */
export const localParameters = ({ ports }: Instance) => ({
  ADMIN_EMAILS: 'les@example.com',
  SITE_URL: `http://localhost:${ports.site}`,
  MAIL_FROM: 'les@example.com',
  STUDIO_MAIL: 'les@example.com',
  UNREAD_MAIL_DELAY: '10',
  QUEUE_NOTICE_DELAY: '3',
  COMMENT_NOTICE_DELAY: '3',
  RELEASE_NOTICE_DELAY: '3',
  MEDIA_TRUST_SECONDS: '3',
  APP_CHECK: 'off',
  // Everybody comes from 127.0.0.1.
  PEOPLE_PER_NETWORK: '100',
  SENDGRID_URL: `http://127.0.0.1:${ports.mail}`,
  FCM_URL: `http://127.0.0.1:${ports.push}`,
  TWILIO_URL: `http://127.0.0.1:${ports.sms}`,
  TWILIO_ACCOUNT_SID: 'AClocal',
  // Twilio's own number for tests.
  TWILIO_FROM: '+15005550006',
  STRIPE_URL: `http://127.0.0.1:${ports.stripe}`,
})

/** Where the Admin SDK of a program on this machine finds the emulators. */
export const emulatorEnvironment = ({ project, ports }: Instance) => ({
  GCLOUD_PROJECT: project,
  FIREBASE_CONFIG: JSON.stringify({ projectId: project, storageBucket: `${project}.appspot.com` }),
  FIRESTORE_EMULATOR_HOST: `127.0.0.1:${ports.firestore}`,
  FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${ports.auth}`,
  FIREBASE_STORAGE_EMULATOR_HOST: `127.0.0.1:${ports.storage}`,
  CLOUD_TASKS_EMULATOR_HOST: `127.0.0.1:${ports.tasks}`,
  // The push stand-in also answers as the metadata server that gives Cloud Run its tokens.
  GCE_METADATA_HOST: `127.0.0.1:${ports.push}`,
})

/** Makes this process, and those it starts, work on an instance. */
export const workOn = (instance: Instance): void =>
  void Object.assign(
    process.env,
    emulatorEnvironment(instance),
    // The Admin SDK sets it once, and whoever is started then has it from there.
    { STORAGE_EMULATOR_HOST: `http://127.0.0.1:${instance.ports.storage}` },
    localParameters(instance),
    localSecrets,
  )

/** What the web app is built with: the JSON in `VITE_PORTAL`. */
export const webSettings = ({ project, ports }: Instance): string =>
  JSON.stringify({
    firebase: { projectId: project, apiKey: 'local', storageBucket: `${project}.appspot.com` },
    emulators: {
      auth: ports.auth,
      firestore: ports.firestore,
      functions: ports.functions,
      storage: ports.storage,
    },
    site: `http://localhost:${ports.site}`,
  })

const lines = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    .join('')

/** What the emulated functions are loaded from: all of them, and the one that answers for all. */
export const functionsMain = 'emulated.js'

/** Gives the functions of an instance their parameters and secrets, the way firebase-tools reads them. */
export async function writeFunctionSettings(instance: Instance, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `.env.${instance.project}`), lines(localParameters(instance)))
  await writeFile(join(folder, '.secret.local'), lines(localSecrets))
  const shared = pathToFileURL(join(import.meta.dirname, 'truer/every-function.ts')).href
  await writeFile(
    join(folder, functionsMain),
    `import { everyFunctionOf } from '${shared}'
import * as functions from './lib/index.js'
export * from './lib/index.js'
export const everyFunction = everyFunctionOf(functions)
`,
  )
}

/**
 * firebase.json with the folders and ports of an instance: with the headers of its build, which must
 * be there, or behind the site that is served as its sources are. It must lie at the root of the
 * checkout, because firebase-tools takes its folder for the project's.
 */
export async function writeFirebaseConfig(
  instance: Instance,
  folder: string,
  web: 'built' | 'served',
): Promise<string> {
  const config = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8')) as {
    functions: { source: string }[]
    hosting: Hosting & { public: string }
    emulators: Record<string, unknown>
  }
  const { ports } = instance
  const relative = folder.slice(root.length + 1)
  for (const codebase of config.functions) codebase.source = `${relative}/functions`
  config.hosting.public = `${relative}/web`
  if (web === 'built')
    config.hosting.headers = await hostingHeaders(
      config.hosting,
      join(folder, 'web'),
      webSettings(instance),
    )
  const listening = {
    auth: ports.auth,
    firestore: ports.firestore,
    storage: ports.storage,
    functions: ports.functions,
    tasks: ports.tasks,
    eventarc: ports.eventarc,
    hosting: web === 'built' ? ports.site : ports.hosting,
    hub: ports.hub,
    logging: ports.logging,
  }
  for (const [name, port] of Object.entries(listening))
    config.emulators[name] = {
      host: '127.0.0.1',
      port,
      ...(name === 'firestore' ? { websocketPort: ports.firestoreWebsocket } : {}),
    }
  const path = join(root, `.firebase-${instance.name}.json`)
  await writeFile(path, `${JSON.stringify(config, null, 2)}\n`)
  return path
}

/** firebase.json with the headers of the build that is deployed, for whatever `portal` says it talks to. */
export async function writeDeployConfig(portal: string): Promise<string> {
  const config = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8')) as {
    hosting: Hosting
  }
  config.hosting.headers = await hostingHeaders(config.hosting, join(root, 'web/dist'), portal)
  const path = join(root, '.firebase-deploy.json')
  await writeFile(path, `${JSON.stringify(config, null, 2)}\n`)
  return path
}
