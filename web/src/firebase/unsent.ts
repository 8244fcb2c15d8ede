import { waitForPendingWrites } from 'firebase/firestore'
import { busyCount } from '#device/busy.ts'
import { database } from '#device/database.ts'
import { settingsDrafts } from '#device/draft-places.ts'
import { local } from '#device/storage.ts'
import { firestore } from './firestore.ts'

/** How long (ms) the server has to confirm what was just written; without a line it will not. */
const patienceMs = () => (navigator.onLine ? 3_000 : 300)

/** What would be lost by signing out now. */
export interface Unsent {
  /** Messages and comments. */
  messages: number
  /** Photographs and pictures on their way. */
  files: number
  /** Something else that was written and that the server has not confirmed. */
  others: boolean
  /** Settings that were changed and not saved. */
  settings: boolean
}

export const nothingUnsent = ({ messages, files, others, settings }: Unsent): boolean =>
  messages === 0 && files === 0 && !others && !settings

/** Looks at all that leaves this device by itself, whichever visit or tab it was written in. */
export async function findUnsent(): Promise<Unsent> {
  const waiting = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), patienceMs()))
  const confirmed = waitForPendingWrites(firestore).then(
    () => false,
    () => true,
  )
  const [messages, pictures, others] = await Promise.all([
    database('outgoing-messages').entries(),
    database('reference-notes').entries(),
    Promise.race([confirmed, waiting]),
  ])
  return {
    messages: messages.length,
    files: pictures.length + busyCount(),
    others,
    settings: local.keys().some((key) => key.startsWith(`portal.draft.${settingsDrafts}`)),
  }
}
