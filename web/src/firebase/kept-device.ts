import { PersonId } from '@portal/model/ids'
import { z } from 'zod'

/** What this browser remembers of its device document. */
export const KeptDevice = z.strictObject({
  person: PersonId,
  /** The document's id, a hash of the token. */
  id: z.string(),
  /** When it was last written (ms since 1970). */
  at: z.number(),
})
export type KeptDevice = z.infer<typeof KeptDevice>

/** A document that was not renewed for this long (ms) is written again: the device still lives. */
const renewMs = 7 * 86_400_000

/** What has to be written so that a person's pushes reach this browser, and no stale one. */
export function deviceChanges(
  kept: KeptDevice | null,
  current: Pick<KeptDevice, 'person' | 'id'>,
  now: number,
): { write: boolean; remove: string | null } {
  const own = kept?.person === current.person ? kept : null
  const isSame = own?.id === current.id
  return {
    write: !own || !isSame || now - own.at > renewMs || own.at > now,
    remove: own && !isSame ? own.id : null,
  }
}
