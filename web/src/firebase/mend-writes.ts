import { summaryOf } from '@portal/model/chat'
import { storableInput } from '@portal/model/storable'
import { openExisting } from '#device/open-existing.ts'
import { keepsState } from '#device/storage.ts'
import { config } from './config.ts'

/** Longer (ms) nobody waits for a disk that does not answer. */
const patienceMs = 2_000

/** What ends in half a character was cut there: it ends before it. Other halves become U+FFFD. */
const uncut = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/(?<=.)\p{Surrogate}$/su, '')
  if (Array.isArray(value)) return value.map(uncut)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, uncut(inner)]))
  return value
}

interface Fields {
  fields?: Record<string, { stringValue?: string; mapValue?: Fields }>
}
interface Batch {
  mutations?: { update?: Fields & { name?: string } }[]
}

/** The summary in a batch is the beginning of its message, which is what rules compare. */
function alignSummary({ mutations = [] }: Batch): void {
  const said = mutations.find(({ update }) => /\/messages\/[^/]+$/.test(update?.name ?? ''))
  const text = said?.update?.fields?.['text']?.stringValue
  if (text === undefined) return
  for (const { update } of mutations) {
    const summary = update?.fields?.['last']?.mapValue?.fields?.['text']
    if (summary?.stringValue !== undefined && !text.startsWith(summary.stringValue))
      summary.stringValue = summaryOf(text)
  }
}

/** A batch of writes as the SDK keeps it, so that a server can take it; null when it is so already. */
export function mendedBatch<Kept>(batch: Kept): Kept | null {
  const mended = storableInput(uncut(batch)) as Batch
  alignSummary(mended)
  return JSON.stringify(mended) === JSON.stringify(batch) ? null : (mended as Kept)
}

/** The SDK's database of this project on this device; null when there is none. */
const openKept = async (): Promise<IDBDatabase | null> =>
  keepsState ? openExisting(`firestore/[DEFAULT]/${config.firebase.projectId}/main`) : null

const mendAll = (kept: IDBDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const all = kept.transaction('mutations', 'readwrite')
    all.addEventListener('complete', () => resolve())
    all.addEventListener('abort', () => reject(all.error ?? new Error('not mended')))
    const cursor = all.objectStore('mutations').openCursor()
    cursor.addEventListener('success', () => {
      const at = cursor.result
      if (!at) return
      const mended = mendedBatch<unknown>(at.value)
      if (mended !== null) at.update(mended)
      at.continue()
    })
  })

/**
 * Mends what an earlier version has left to send on this device: words cut within a character no
 * server takes, and the SDK would try them for ever before anything else. To be called before
 * Firestore is used. Never rejects: where nothing can be read, nothing waits either.
 */
export async function mendKeptWrites(): Promise<void> {
  const mending = async () => {
    const kept = await openKept()
    if (!kept) return
    try {
      if (kept.objectStoreNames.contains('mutations')) await mendAll(kept)
    } finally {
      kept.close()
    }
  }
  const over = new Promise<void>((resolve) => setTimeout(resolve, patienceMs))
  // A browser without storage throws at the very name.
  await Promise.race([Promise.resolve().then(mending), over]).catch(() => undefined)
}
