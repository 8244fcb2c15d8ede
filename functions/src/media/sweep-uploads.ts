import { parseUpload } from '@portal/model/paths'
import { files as bucketFiles, type Files } from '#platform/files'
import { enqueueUpload } from './upload-task.ts'

/** An upload that is older than this (ms) and still there has lost its event or its worker. */
const patienceMs = 120_000
const hourMs = 3_600_000
/** A file that has brought down every worker for so long is put aside. */
const giveUpHours = 6

/** Finds uploads that were never processed and gives them a task; answers how many. */
export async function sweepUploads(now: Date, files: Files = bucketFiles): Promise<number> {
  const lost = (await files.list('uploads/'))
    .map((file) => ({ ...file, age: now.getTime() - file.createdAt.getTime() }))
    .filter(({ path, age }) => age > patienceMs && parseUpload(path) !== null)
  await Promise.all(
    lost.map(({ path: name, generation, age }) => {
      const hours = Math.floor(age / hourMs)
      return enqueueUpload({ name, generation, giveUp: hours >= giveUpHours }, hours)
    }),
  )
  return lost.length
}
