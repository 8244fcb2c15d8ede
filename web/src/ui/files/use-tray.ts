import type { Attachment } from '@portal/model/attachment'
import { pictureTypeOf, plainFileName, uploadLimitBytes } from '@portal/model/upload'
import { type ClipboardEvent, useState } from 'react'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { rememberPicture } from './local-pictures.ts'

/** A file of the words being written. */
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

/** The files of the words being written. */
export type FileTray = ReturnType<ReturnType<typeof useTrays>>

/** The files of what is being written about `of`, `most` of them at once; they leave with it. */
export const useTray = (of: string, most: number): FileTray => useTrays(most)(of)

/** As `useTray`, of several things that are being written, each by what it is about. */
export function useTrays(most: number) {
  const [all, setAll] = useState<readonly (TrayItem & { of: string })[]>([])
  const [reading, setReading] = useState<readonly string[]>([])

  async function add(of: string, files: readonly File[]): Promise<void> {
    const { length } = all.filter((item) => item.of === of)
    if (length + files.length > most) showToast(text.files.tooMany(most))
    setReading((now) => [...now, of])
    for (const file of files.slice(0, Math.max(0, most - length))) {
      if (file.size > uploadLimitBytes) showToast(text.files.tooLarge(file.name))
      else if (file.size === 0) showToast(text.files.emptyFile(file.name))
      else {
        const size = await measured(file).catch(() => 'unreadable' as const)
        if (size === 'unreadable') {
          showToast(text.files.unreadable(file.name))
          continue
        }
        const attachment = { id: newId(), name: plainFileName(file.name), bytes: file.size, size }
        const preview = size && rememberPicture(attachment.id, file)
        setAll((now) =>
          now.filter((item) => item.of === of).length < most
            ? [...now, { of, attachment, file, preview }]
            : now,
        )
      }
    }
    setReading((now) => now.toSpliced(now.indexOf(of), 1))
  }

  return (of: string) => {
    const items = all.filter((item) => item.of === of)
    return {
      items,
      /** What is said of them beside the words, and the files themselves by their ids. */
      attachments: items.map(({ attachment }) => attachment),
      files: new Map(items.map(({ attachment, file }) => [attachment.id, file])),
      /** Files have been given that are not in the tray yet: words sent now would leave without them. */
      isReading: reading.includes(of),
      add: (files: readonly File[]) => void add(of, files),
      onPaste: (event: ClipboardEvent) => {
        const files = Array.from(event.clipboardData.files)
        if (files.length === 0) return
        event.preventDefault()
        void add(of, files)
      },
      remove: (id: string) => setAll((now) => now.filter(({ attachment }) => attachment.id !== id)),
      clear: () => setAll((now) => now.filter((item) => item.of !== of)),
    }
  }
}
