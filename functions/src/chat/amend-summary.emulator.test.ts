import { randomUUID } from 'node:crypto'
import { aConversation, aMessage } from '@portal/model/examples'
import { doc, file } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { read, transaction } from '#platform/firestore'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { onMessageAmended } from './amend-summary.ts'

const picture = { id: 'picture-1', name: 'me.jpg', bytes: 9, size: { width: 3, height: 2 } }
const before = aMessage({ text: 'At six', attachments: [picture] })

/** A thread whose last message is `now`, which the summary does not say yet. */
async function threadWith(now: typeof before, last = 'message-1') {
  const id = `conversation-${randomUUID()}`
  await transaction(async (tx) => {
    tx.write(doc.message(id, 'message-1'), now)
    tx.write(
      doc.conversation(id),
      aConversation({
        last: { message: last, side: 'client', text: 'At six', about: 'pictures', at: now.at },
      }),
    )
  })
  return id
}
const lastOf = async (id: string) => (await read(doc.conversation(id)))?.last

test('corrected words stand in the summary, delivered twice and late', async () => {
  const now = { ...before, text: 'At seven', editedAt: new Date() }
  const id = await threadWith(now)
  for (let time = 0; time < 2; time += 1)
    await onMessageAmended([id, 'message-1'], before, { ...now, text: 'At half past six' })
  expect(await lastOf(id)).toMatchObject({ text: 'At seven', about: 'pictures' })
})

test('what was taken back leaves the summary, and nobody can fetch its files', async () => {
  const now = { ...before, text: '', attachments: [], deleted: true }
  const id = await threadWith(now)
  const files = memoryFiles()
  for (const path of [file.attachment, file.attachmentThumbnail, file.attachedFile])
    files.put(path({ conversation: id }, 'picture-1'), Buffer.from('x'))
  files.put(file.attachment({ conversation: id }, 'picture-2'), Buffer.from('x'))
  await transaction(async (tx) =>
    tx.write(doc.attachment({ conversation: id }, 'picture-1'), {
      state: 'ready',
      width: 3,
      height: 2,
      by: before.sender,
    }),
  )
  for (let time = 0; time < 2; time += 1)
    await onMessageAmended([id, 'message-1'], before, now, files)
  expect(await lastOf(id)).toMatchObject({ text: '', about: 'taken-back' })
  expect(files.paths()).toEqual([file.attachment({ conversation: id }, 'picture-2')])
  expect(await read(doc.attachment({ conversation: id }, 'picture-1'))).toBeNull()
})

test('what another person gave stays, whoever names it in a message and takes that back', async () => {
  const named = { ...before, sender: 'somebody-else' }
  const now = { ...named, text: '', attachments: [], deleted: true }
  const id = await threadWith(now)
  const of = { conversation: id }
  const files = memoryFiles()
  files.put(file.attachment(of, 'picture-1'), Buffer.from('x'))
  const state = { state: 'ready', width: 3, height: 2, by: before.sender } as const
  await transaction(async (tx) => tx.write(doc.attachment(of, 'picture-1'), state))
  await onMessageAmended([id, 'message-1'], named, now, files)
  expect(files.paths()).toEqual([file.attachment(of, 'picture-1')])
  expect(await read(doc.attachment(of, 'picture-1'))).toEqual(state)
})

test('an older message changes no summary, and a reaction nothing at all', async () => {
  const now = { ...before, text: 'At seven' }
  const id = await threadWith(now, 'message-2')
  await onMessageAmended([id, 'message-1'], before, now)
  expect(await lastOf(id)).toMatchObject({ text: 'At six' })
  const other = await threadWith(now)
  await onMessageAmended([other, 'message-1'], now, { ...now, reactions: { client: '❤️' } })
  expect(await lastOf(other)).toMatchObject({ text: 'At six' })
})
