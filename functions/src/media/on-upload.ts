import { parseUpload } from '@portal/model/paths'
import { enqueueUpload } from './upload-task.ts'

/**
 * Trigger on each stored object. It only names the work: what the pipeline itself stores ends here,
 * and a burst of uploads becomes a queue.
 */
export async function onUpload({
  name,
  generation,
}: {
  name: string
  generation: string | number
}): Promise<void> {
  if (!parseUpload(name)) return
  await enqueueUpload({ name, generation: String(generation), giveUp: false }, 0)
}
