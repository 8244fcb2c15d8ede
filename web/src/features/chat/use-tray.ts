import { type Attachment, attachmentsPerMessage } from '@portal/model/chat'
import { pictureTypeOf, plainFileName, uploadLimitBytes } from '@portal/model/upload'
import { useState } from 'react'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { rememberPicture } from './local-pictures.ts'

/** A file of the message being written. */
export interface TrayItem {
  attachment: Attachment
  file: File
  /** Where a picture can be shown from; null for other files. */
  preview: string | null
}

/** Pixels of a picture as it is seen, upright; null for a file that this browser cannot show. */
async function measured(file: File): Promise<Attachment['size']> {
  if (!pictureTypeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()))) return null
  try {
    const bitmap = await createImageBitmap(file)
    const { width, height } = bitmap
    bitmap.close()
    return { width, height }
  } catch {
    return null
  }
}

/** The files of the message being written; they leave with it. */
export function useTray() {
  const [items, setItems] = useState<TrayItem[]>([])
  const [reading, setReading] = useState(0)

  async function add(files: readonly File[]): Promise<void> {
    if (items.length + files.length > attachmentsPerMessage) showToast(text.chat.tooMany)
    setReading((count) => count + 1)
    for (const file of files.slice(0, attachmentsPerMessage - items.length)) {
      if (file.size > uploadLimitBytes) showToast(text.chat.tooLarge(file.name))
      else if (file.size === 0) showToast(text.chat.emptyFile(file.name))
      else {
        const size = await measured(file).catch(() => 'unreadable' as const)
        if (size === 'unreadable') {
          showToast(text.chat.unreadable(file.name))
          continue
        }
        const attachment = { id: newId(), name: plainFileName(file.name), bytes: file.size, size }
        const preview = size && rememberPicture(attachment.id, file)
        setItems((all) => [...all, { attachment, file, preview }].slice(0, attachmentsPerMessage))
      }
    }
    setReading((count) => count - 1)
  }

  return {
    items,
    /** Files have been given that are not in the tray yet: words sent now would leave without them. */
    isReading: reading > 0,
    add: (files: readonly File[]) => void add(files),
    remove: (id: string) => setItems((all) => all.filter(({ attachment }) => attachment.id !== id)),
    clear: () => setItems([]),
  }
}
