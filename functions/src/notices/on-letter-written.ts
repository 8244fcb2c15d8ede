import type { Letter } from '@portal/model/notice'
import { enqueue } from '#platform/tasks'

/** Trigger on the outbox: a letter that has begun to wait gets a task. */
export async function onLetterWritten(
  id: string,
  before: Pick<Letter, 'state'> | undefined,
  after: Pick<Letter, 'state'> | undefined,
  event: string,
): Promise<void> {
  if (after?.state !== 'waiting' || before?.state === 'waiting') return
  await enqueue('deliverLetter', { id }, `deliver-letter-${id}-${event}`)
}
