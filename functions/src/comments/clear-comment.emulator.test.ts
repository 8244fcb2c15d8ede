import { randomUUID } from 'node:crypto'
import { aComment } from '@portal/model/examples'
import { doc, file } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { read, transaction } from '#platform/firestore'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { onCommentChanged } from './clear-comment.ts'

const picture = { id: 'picture-1', name: 'lamp.jpg', bytes: 9, size: { width: 3, height: 2 } }
const before = aComment({ text: 'This lamp', attachments: [picture] })

/** A comment whose file is there in all its forms, beside the file of another comment. */
async function withFiles() {
  const gallery = `gallery-${randomUUID()}`
  const [of, other] = ['comment-1', 'comment-2'].map((comment) => ({ gallery, comment })) as [
    { gallery: string; comment: string },
    { gallery: string; comment: string },
  ]
  const files = memoryFiles()
  for (const path of [file.attachment, file.attachmentThumbnail, file.attachedFile])
    files.put(path(of, 'picture-1'), Buffer.from('x'))
  files.put(file.attachment(other, 'picture-1'), Buffer.from('x'))
  await transaction(async (tx) =>
    tx.write(doc.attachment(of, 'picture-1'), {
      state: 'ready',
      width: 3,
      height: 2,
      by: before.author,
    }),
  )
  return { of, other, files }
}

test.each([
  ['was taken back', { ...before, text: '', attachments: [], deleted: true }],
  ['has gone with its photo', undefined],
])(
  'a comment that %s keeps no file, told twice, and no other comment loses one',
  async (_, now) => {
    const { of, other, files } = await withFiles()
    for (let time = 0; time < 2; time += 1)
      await onCommentChanged([of.gallery, of.comment], before, now, files)
    expect(files.paths()).toEqual([file.attachment(other, 'picture-1')])
    expect(await read(doc.attachment(of, 'picture-1'))).toBeNull()
  },
)

test('a comment that was dealt with keeps its files', async () => {
  const { of, files } = await withFiles()
  const done = { at: new Date(), by: 'les' }
  await onCommentChanged([of.gallery, of.comment], before, { ...before, done }, files)
  expect(files.paths()).toHaveLength(4)
})
