import type { ShareId } from '@portal/model/ids'
import type { Share } from '@portal/model/share'

/** A link under its id. */
export interface ShareRow {
  id: ShareId
  value: Share
}

/** What the dialog shows. */
export type ShareView =
  | { kind: 'list' }
  | { kind: 'form'; share: ShareRow | null }
  | { kind: 'made'; secret: string; hasPassword: boolean }
  | { kind: 'revoke'; share: ShareRow }
