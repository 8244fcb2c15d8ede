import { doc } from '@portal/model/paths'
import { expect, test, vi } from 'vitest'
import { onWritten } from './triggers.ts'

test('a trigger listens where its documents are stored', () => {
  const trigger = onWritten(doc.message, ['conversation', 'message'], () => Promise.resolve())
  const { eventTrigger } = trigger['__endpoint']
  expect(eventTrigger).toMatchObject({
    retry: true,
    eventFilterPathPatterns: { document: 'conversations/{conversation}/messages/{message}' },
  })
})

test('its work is given the ids in the order of the place', async () => {
  const work = vi.fn(() => Promise.resolve())
  const trigger = onWritten(doc.message, ['conversation', 'message'], work)
  const params = { message: 'm1', conversation: 'ann' }
  await trigger.run({ id: 'e1', params, data: undefined } as never)
  expect(work).toHaveBeenCalledWith(
    { before: undefined, after: undefined, event: 'e1' },
    'ann',
    'm1',
  )
})
