import { Failure } from '@portal/model/failure'
import { uploadLimitBytes } from '@portal/model/upload'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { refusalOf, refusalSentence } from '#ui/refusal.ts'

const words = text.portrait

/** Brings a file to where the pipeline finds it. */
async function bring(
  person: string,
  id: string,
  file: File,
  onProgress: (progress: number) => void,
): Promise<void> {
  // Few ever choose one; whoever only looks at their account needs no Storage.
  const { upload, uploadType } = await import('#firebase/upload.ts')
  const { files } = await call('openUploads', {
    purpose: { kind: 'portrait', person },
    files: [{ id, bytes: file.size, type: uploadType(file) }],
  })
  const path = files[0]?.path ?? null
  if (path === null) throw new Failure('conflict')
  await upload(path, file, onProgress).done
}

/** Sends a portrait: `progress` while it is on its way, `sent` while the pipeline works on it. */
export function usePortraitUpload(person: string) {
  const [progress, setProgress] = useState<number | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  async function send(file: File): Promise<void> {
    setFault(null)
    setSent(null)
    if (file.size > uploadLimitBytes) return setFault(words.tooLarge)
    const id = newId()
    setProgress(0)
    try {
      await bring(person, id, file, setProgress)
      setSent(id)
    } catch (error) {
      setFault(refusalSentence(refusalOf(error, navigator.onLine), error))
    } finally {
      setProgress(null)
    }
  }
  const settle = (found: string | null) => {
    setSent(null)
    setFault(found)
  }
  return { progress, sent, fault, send, settle }
}
