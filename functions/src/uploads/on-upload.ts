import { doc, parseUpload } from '@portal/model/paths'
import { takeTurn } from '@portal/model/upload-turn'
import { transaction } from '#platform/firestore'
import { isShared } from '../shared-files/upload-tickets.ts'
import { enqueueUpload } from './upload-task.ts'

/** How long (seconds) another file of this person has to wait for its turn. */
const waitSecondsOf = (person: string): Promise<number> =>
  transaction(async (tx) => {
    const path = doc.uploadTurn(person)
    const { line, waitMs } = takeTurn(await tx.find(path), new Date())
    tx.write(path, line)
    return Math.ceil(waitMs / 1_000)
  })

/**
 * Trigger on each stored object. It only names the work: what the pipeline itself stores ends here,
 * and a burst of uploads becomes a queue, in which those of one person leave room for the others'.
 */
export async function onUpload({
  name,
  generation,
}: {
  name: string
  generation: string | number
}): Promise<void> {
  const upload = parseUpload(name)
  if (!upload) return
  const waitSeconds = isShared(upload) ? await waitSecondsOf(upload.person) : 0
  const task = { name, generation: String(generation), giveUp: false }
  await enqueueUpload(upload, task, 0, waitSeconds)
}
