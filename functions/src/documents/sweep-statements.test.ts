import { file } from '@portal/model/paths'
import { statementDays } from '@portal/model/stored-objects'
import { expect, test } from 'vitest'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { sweepStatements } from './sweep-statements.ts'

const now = new Date('2026-11-29T12:00:00Z')
const before = (days: number, ms = 0) => new Date(now.getTime() - days * 86_400_000 + ms)
const bytes = Buffer.from('%PDF')

test('statements go once they are older than they are kept, and nothing else does', async () => {
  const files = memoryFiles()
  const [old, older] = [file.statement('ann', 'old'), file.statement('bo', 'older')]
  const kept = [
    file.statement('ann', 'just'),
    file.statement('ann', 'new'),
    file.document('invoice-1', 'invoice', 1),
    file.original('g1', 'p1'),
  ].toSorted()
  files.put(old, bytes, before(statementDays, -1))
  files.put(older, bytes, before(400))
  files.put(file.statement('ann', 'just'), bytes, before(statementDays))
  files.put(file.statement('ann', 'new'), bytes, now)
  files.put(file.document('invoice-1', 'invoice', 1), bytes, before(400))
  files.put(file.original('g1', 'p1'), bytes, before(400))
  await sweepStatements(now, files)
  expect(files.paths()).toEqual(kept)
  await sweepStatements(now, files)
  expect(files.paths()).toEqual(kept)
})

test('one that is made anew while the sweep is on its way stays', async () => {
  const files = memoryFiles()
  const path = file.statement('ann', 'again')
  files.put(path, bytes, before(400))
  const sweeping = sweepStatements(now, {
    ...files,
    list: async (prefix) => {
      const found = await files.list(prefix)
      files.put(path, Buffer.from('%PDF anew'), now)
      return found
    },
  })
  await sweeping
  expect((await files.load(path))?.toString()).toBe('%PDF anew')
})
