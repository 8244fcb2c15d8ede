import { createStore, del, get, set, type UseStore } from 'idb-keyval'
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

// Opened when first needed: a browser may have no such storage, and tests have none.
let opened: UseStore | null = null
const store = (): UseStore => (opened ??= createStore('portal-uploads', 'left'))
const keyOf = (kind: UploadKind, { person, gallery }: UploadTarget) =>
  `${kind}/${person}/${gallery}`

/** What an earlier visit left; null when it left nothing, or the browser keeps nothing. */
export async function keptUpload(
  kind: UploadKind,
  target: UploadTarget,
): Promise<KeptUpload | null> {
  try {
    return (await get<KeptUpload>(keyOf(kind, target), store())) ?? null
  } catch {
    return null
  }
}

/** Keeps what is left; nothing left is nothing kept. */
export async function keepUpload(
  kind: UploadKind,
  target: UploadTarget,
  kept: KeptUpload,
): Promise<void> {
  try {
    if (kept.left.length > 0) await set(keyOf(kind, target), kept, store())
    else await del(keyOf(kind, target), store())
  } catch {
    // Without storage a reload means dropping the folder again.
  }
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
