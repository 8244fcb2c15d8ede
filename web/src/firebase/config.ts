import { z } from 'zod'

/** Where the emulators listen in a local build; absent in production. */
const Emulators = z.strictObject({
  auth: z.int(),
  firestore: z.int(),
  functions: z.int(),
  storage: z.int(),
})

const Config = z.strictObject({
  firebase: z.strictObject({
    projectId: z.string(),
    apiKey: z.string(),
    authDomain: z.string().optional(),
    storageBucket: z.string(),
    messagingSenderId: z.string().optional(),
    appId: z.string().optional(),
  }),
  /** Web push certificate key pair, public half. */
  vapidKey: z.string().optional(),
  /** reCAPTCHA Enterprise site key of App Check. */
  appCheckKey: z.string().optional(),
  emulators: Emulators.optional(),
  /** The own address of the function `media` (MEDIA_URL); for the content policy, read by the deployment. */
  media: z.url().optional(),
  /** Origins of map tiles that the settings may name; for the content policy, read by the deployment. */
  tiles: z.array(z.url()).optional(),
  /** Where the site is reached, for links that must be absolute; read by the build. */
  site: z.url().optional(),
  /** The address that the contact page shows when the studio's document is out of reach; read by the build. */
  contact: z.email().optional(),
})

/** What the build was made for: the JSON in `VITE_PORTAL`. */
export const config = Config.parse(JSON.parse(import.meta.env['VITE_PORTAL'] ?? '{}'))

/** The region the functions are deployed to. */
export const region = 'europe-west1'

/** Whether this build talks to emulators; false is a constant in a production build. */
export const local: boolean = import.meta.env.MODE === 'emulated'
