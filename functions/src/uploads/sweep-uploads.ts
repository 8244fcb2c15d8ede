import { parseUpload } from '@portal/model/paths'
import { files as bucketFiles, type Files } from '#platform/files'
import { isShared } from '../shared-files/upload-tickets.ts'
import { enqueueUpload } from './upload-task.ts'

/** An upload that is older than this (ms) and still there has lost its event or its worker. */
const patienceMs = 120_000
const hourMs = 3_600_000
/** A file that has brought down every worker for so long is put aside. */
const giveUpHours = 6
/**
 * What nothing could be made of even so is deleted after so many days: its uploader can open it by
 * the token that each upload carries. Les's photographs wait longer, should the fault be ours.
 */
const sharedDays = 1
const ownDays = 30

/** Finds uploads that were never processed and gives them a task, or an end; returns how many. */
export async function sweepUploads(now: Date, files: Files = bucketFiles): Promise<number> {
  const lost = (await files.list('uploads/'))
    .map((file) => ({
      ...file,
      upload: parseUpload(file.path),
      age: now.getTime() - file.createdAt.getTime(),
    }))
    .filter(({ age }) => age > patienceMs)
  await Promise.all(
    lost.map(({ path: name, generation, upload, age }) => {
      if (!upload || age > (isShared(upload) ? sharedDays : ownDays) * 24 * hourMs)
        return files.delete(name, generation)
      const hours = Math.floor(age / hourMs)
      return enqueueUpload(upload, { name, generation, giveUp: hours >= giveUpHours }, hours)
    }),
  )
  return lost.length
}
