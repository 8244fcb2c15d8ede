import { type Attachment, attachmentsPerMessage } from '@portal/model/chat'
import { file as paths } from '@portal/model/paths'
import { pictureTypeOf, plainFileName, uploadLimitBytes } from '@portal/model/upload'
import { useState } from 'react'
import { type Upload, upload } from '#firebase/upload.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { rememberPicture } from './local-pictures.ts'

/** A picture on its way into a message. */
export interface TrayItem {
  attachment: Attachment
  file: File
  preview: string
  /** 0 … 1 */
  share: number
  state: 'uploading' | 'stored' | 'failed'
}

async function measured(file: File): Promise<{ width: number; height: number } | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const { width, height } = bitmap
    bitmap.close()
    return { width, height }
  } catch {
    return null
  }
}

/** The pictures of the message being written: they upload at once, with progress. */
export function useTray(conversation: string, person: string) {
  const [items, setItems] = useState<TrayItem[]>([])
  const [uploads] = useState(() => new Map<string, Upload>())
  const change = (id: string, changes: Partial<TrayItem>) =>
    setItems((all) =>
      all.map((item) => (item.attachment.id === id ? { ...item, ...changes } : item)),
    )

  function start({ attachment, file }: Pick<TrayItem, 'attachment' | 'file'>): void {
    const path = paths.uploadedAttachment(person, conversation, attachment.id, attachment.name)
    const started = upload(path, file, (share) => change(attachment.id, { share }))
    uploads.set(attachment.id, started)
    started.done.then(
      () => change(attachment.id, { state: 'stored', share: 1 }),
      () => change(attachment.id, { state: 'failed' }),
    )
  }

  async function add(files: readonly File[]): Promise<void> {
    if (items.length + files.length > attachmentsPerMessage) showToast(text.chat.tooMany)
    for (const file of files.slice(0, attachmentsPerMessage - items.length)) {
      const type = pictureTypeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()))
      const size = type && (await measured(file))
      if (file.size > uploadLimitBytes) showToast(text.chat.tooLarge)
      else if (!size) showToast(text.chat.notAPicture)
      else {
        const attachment = { id: newId(), name: plainFileName(file.name), ...size }
        const preview = URL.createObjectURL(file)
        rememberPicture(attachment.id, preview)
        const item: TrayItem = { attachment, file, preview, share: 0, state: 'uploading' }
        setItems((all) => [...all, item])
        start(item)
      }
    }
  }

  return {
    items,
    add,
    retry: (item: TrayItem) => {
      change(item.attachment.id, { state: 'uploading', share: 0 })
      start(item)
    },
    remove: (id: string) => {
      uploads.get(id)?.cancel()
      setItems((all) => all.filter((item) => item.attachment.id !== id))
    },
    clear: () => setItems([]),
  }
}
