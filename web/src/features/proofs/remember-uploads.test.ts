import { beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand'
import type { KeptUpload } from './kept-uploads.ts'
import { rememberUploads } from './remember-uploads.ts'
import type { UploadItem, UploadQueue } from './upload-queue.ts'

const notes = vi.hoisted(() => new Map<string, unknown>())
vi.mock('./kept-uploads.ts', () => ({
  keptUpload: async (kind: string, { gallery }: { gallery: string }) =>
    notes.get(`${kind}/${gallery}`) ?? null,
  keepUpload: async (kind: string, { gallery }: { gallery: string }, kept: KeptUpload) => {
    if (kept.left.length > 0) notes.set(`${kind}/${gallery}`, kept)
    else notes.delete(`${kind}/${gallery}`)
  },
}))

const target = { person: 'les', gallery: 'g1' }
const root = (name: string) => ({ kind: 'directory', name }) as unknown as FileSystemHandle
const known = { there: new Set<string>(), failed: new Set<string>() }
const nothing = { files: [], roots: [] }

/** A queue whose files stand as they are told to. */
function open() {
  const queue = createStore<UploadQueue>(
    () => ({ items: new Map(), add: () => undefined }) as unknown as UploadQueue,
  )
  const stand = (states: Record<string, UploadItem['state']>) =>
    queue.setState({
      items: new Map(
        Object.entries(states).map(([path, state]) => [
          path,
          { id: path, path, state, gallery: 'g1' } as UploadItem,
        ]),
      ),
    })
  const uploads = rememberUploads('finals', queue)
  const drop = (from: FileSystemHandle[], ...paths: string[]) => {
    const files = paths.map((path) => ({ path, file: new File([], path) }))
    uploads.takeIn(target, { files, roots: from }, known)
  }
  return { uploads, stand, drop, noted: () => vi.advanceTimersByTimeAsync(2_000) }
}

beforeEach(() => {
  notes.clear()
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

test('what has not arrived is kept, and nothing once all has', async () => {
  const { uploads, stand, drop, noted } = open()
  const folder = root('finals')
  drop([folder], '/a.jpg', '/b.jpg', '/c.jpg')
  stand({ '/a.jpg': 'sent', '/b.jpg': 'sending', '/c.jpg': 'broken' })
  await noted()
  expect(notes.get('finals/g1')).toEqual({ roots: [folder], left: ['/b.jpg', '/c.jpg'] })
  stand({ '/a.jpg': 'sent', '/b.jpg': 'sent', '/c.jpg': 'sent' })
  await noted()
  expect(await uploads.left(target)).toBeNull()
})

test('a new drop writes over nothing that an earlier visit left, until that is dropped again', async () => {
  const [before, now] = [root('before'), root('now')]
  notes.set('finals/g1', { roots: [before], left: ['/a.jpg', '/b.jpg'] })
  const { uploads, stand, drop, noted } = open()
  drop([now], '/c.jpg')
  stand({ '/c.jpg': 'sending' })
  await noted()
  expect(await uploads.left(target)).toBeNull()
  stand({ '/c.jpg': 'sent' })
  await noted()
  expect(await uploads.left(target)).toEqual({ roots: [before, now], left: ['/a.jpg', '/b.jpg'] })
  drop([before], '/b.jpg')
  stand({ '/b.jpg': 'sent' })
  await noted()
  expect((await uploads.left(target))?.left).toEqual(['/a.jpg'])
})

test('what an earlier visit left can be left out', async () => {
  notes.set('finals/g1', { roots: [], left: ['/a.jpg'] })
  const { uploads } = open()
  uploads.takeIn({ ...target, gallery: 'g2' }, nothing, known)
  await uploads.leaveOut(target)
  expect(await uploads.left(target)).toBeNull()
})
