import { database } from '#device/database.ts'
import type { UploadTarget } from './upload-queue.ts'

export type UploadKind = 'proofs' | 'finals'

/**
 * What of an upload is not there yet, kept over a reload. No bytes: where the browser can, ways
 * back to the folders that were dropped; and which of their files are left.
 */
export interface KeptUpload {
  roots: FileSystemHandle[]
  /** Paths as `SourceFile` has them. */
  left: string[]
}

const uploads = database<KeptUpload>('portal-uploads')
const keyOf = (kind: UploadKind, { person, gallery }: UploadTarget) =>
  `${kind}/${person}/${gallery}`

/** What an earlier visit left; null when it left nothing, or the browser keeps nothing. */
export const keptUpload = async (
  kind: UploadKind,
  target: UploadTarget,
): Promise<KeptUpload | null> => (await uploads.get(keyOf(kind, target))) ?? null

/** Keeps what is left; nothing left is nothing kept. */
export async function keepUpload(
  kind: UploadKind,
  target: UploadTarget,
  kept: KeptUpload,
): Promise<void> {
  if (kept.left.length > 0) await uploads.set(keyOf(kind, target), kept)
  else await uploads.remove(keyOf(kind, target))
}

/** Asks to read what was dropped once more; answers what may be read. Must follow a click. */
export async function reopened(roots: readonly FileSystemHandle[]): Promise<FileSystemHandle[]> {
  const open: FileSystemHandle[] = []
  for (const root of roots) {
    const { requestPermission: ask } = root as {
      requestPermission?: (how: { mode: 'read' }) => Promise<PermissionState>
    }
    const verdict = ask ? await ask.call(root, { mode: 'read' }).catch(() => 'denied') : 'granted'
    if (verdict === 'granted') open.push(root)
  }
  return open
}
