import { expect, test } from 'vitest'
import { AttachmentId } from './ids.ts'
import { file } from './paths.ts'

test('nothing of an attachment lies where the picture of another one could', () => {
  const of = { conversation: 'ann' }
  const [before, after] = file.attachment(of, '*').split('*') as [string, string]
  for (const path of [file.attachmentThumbnail(of, 'a1'), file.attachedFile(of, 'a1')]) {
    const isPicture = path.startsWith(before) && path.endsWith(after)
    const spelt = path.slice(before.length, -after.length)
    expect(isPicture && AttachmentId.safeParse(spelt).success, path).toBe(false)
  }
})
