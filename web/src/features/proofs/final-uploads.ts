import type { ArrivalId, GalleryId, PersonId } from '@portal/model/ids'
import { file as fileAt } from '@portal/model/paths'
import { plainFileName, type UploadFailure } from '@portal/model/upload'
import { create } from 'zustand'
import { upload } from '#firebase/upload.ts'
import { newId } from '#firebase/write.ts'
import { inspectFile } from './inspect-file.ts'

/** One final on its way. `refused` never left this machine, `broken` did not arrive. */
export interface FinalUpload {
  id: ArrivalId
  gallery: GalleryId
  name: string
  state: 'waiting' | 'sending' | 'sent' | 'refused' | 'broken'
  reason: UploadFailure | null
}

/** The finals of this visit; beside the screens, so walking between them stops nothing. */
export const useFinalUploads = create<{ items: readonly FinalUpload[] }>()(() => ({ items: [] }))

const lanes = 4
const files = new Map<ArrivalId, { file: File; person: PersonId }>()

function change(id: ArrivalId, to: Partial<FinalUpload>): void {
  useFinalUploads.setState(({ items }) => ({
    items: items.map((item) => (item.id === id ? { ...item, ...to } : item)),
  }))
}

async function send({ id, gallery, name }: FinalUpload): Promise<void> {
  const source = files.get(id)
  if (!source) return
  const reason = await inspectFile(source.file)
  if (reason) return change(id, { state: 'refused', reason })
  const path = fileAt.uploadedFinal(source.person, gallery, id, name)
  try {
    await upload(path, source.file, () => undefined).done
    change(id, { state: 'sent' })
    files.delete(id)
  } catch {
    change(id, { state: 'broken' })
  }
}

/** Sends what waits, a few at a time. */
function fill(): void {
  const { items } = useFinalUploads.getState()
  const free = lanes - items.filter(({ state }) => state === 'sending').length
  for (const item of items.filter(({ state }) => state === 'waiting').slice(0, free)) {
    change(item.id, { state: 'sending' })
    void send(item).then(fill)
  }
}

/** Takes finals in and sends them. */
export function addFinals(gallery: GalleryId, person: PersonId, chosen: readonly File[]): void {
  const added = chosen.map((file): FinalUpload => {
    const id = newId()
    files.set(id, { file, person })
    return { id, gallery, name: plainFileName(file.name), state: 'waiting', reason: null }
  })
  useFinalUploads.setState(({ items }) => ({ items: [...items, ...added] }))
  fill()
}

/** Sends those of a gallery again that did not arrive. */
export function sendAgain(gallery: GalleryId): void {
  for (const { id, gallery: of, state } of useFinalUploads.getState().items)
    if (of === gallery && state === 'broken') change(id, { state: 'waiting' })
  fill()
}

// Leaving the page would end uploads that run, so the browser asks first; on any screen.
const ask = (event: BeforeUnloadEvent) => event.preventDefault()
useFinalUploads.subscribe(({ items }) => {
  if (items.some(({ state }) => state === 'waiting' || state === 'sending'))
    window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
})
