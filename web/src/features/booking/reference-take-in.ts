import { referencesPerBooking } from '@portal/model/moodboard'
import { plainFileName, uploadFailures } from '@portal/model/upload'
import { useState } from 'react'
import { checkPicture } from './reference-check.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

/** A file that did not get onto the board, with the sentence that says why. */
export interface Refused {
  id: string
  name: string
  sentence: string
}

/** Files on their way onto a board: those that are looked at, and those that were refused. */
export interface TakingIn {
  checking: number
  refused: readonly Refused[]
  add: (files: readonly File[]) => Promise<void>
  dismiss: (id: string) => void
}

/** Takes files in, one after another; `take` answers a sentence when the file cannot stay. */
export function useTakeIn(
  room: () => number,
  take: (id: string, picture: Blob, name: string) => Promise<string | null>,
): TakingIn {
  const [checking, setChecking] = useState(0)
  const [refused, setRefused] = useState<readonly Refused[]>([])

  async function takeOne(file: File): Promise<void> {
    const id = newId()
    const checked = await checkPicture(file)
    const sentence =
      'failure' in checked
        ? uploadFailures[checked.failure]
        : await take(id, checked.picture, file.name)
    if (sentence) setRefused((all) => [...all, { id, name: plainFileName(file.name), sentence }])
  }

  return {
    checking,
    refused,
    dismiss: (id) => setRefused((all) => all.filter((one) => one.id !== id)),
    async add(files) {
      const taken = files.slice(0, room())
      const out = files.length - taken.length
      if (out > 0) showToast(text.references.leftOut(out, referencesPerBooking))
      setChecking((count) => count + taken.length)
      for (const file of taken) {
        await takeOne(file)
        setChecking((count) => count - 1)
      }
    },
  }
}
