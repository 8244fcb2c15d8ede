import { expect, test, vi } from 'vitest'
import { files } from './files.ts'

const getMetadata = vi.hoisted(() => vi.fn())
vi.mock('./bucket.ts', () => ({ bucket: () => ({ file: () => ({ getMetadata }) }) }))

const broken = (code: string | number) => Object.assign(new Error('socket hang up'), { code })

test('a connection that broke off before an answer is tried once more, and no other fault is', async () => {
  getMetadata
    .mockRejectedValueOnce(broken('ECONNRESET'))
    .mockResolvedValueOnce([{ name: 'a', generation: 1, size: 2 }])
  expect(await files.find('a')).toMatchObject({ path: 'a', generation: '1', bytes: 2 })
  getMetadata.mockRejectedValue(broken('ECONNRESET'))
  await expect(files.find('a')).rejects.toMatchObject({ code: 'ECONNRESET' })
  getMetadata.mockRejectedValue(broken(404))
  expect(await files.find('a')).toBeNull()
  expect(getMetadata).toHaveBeenCalledTimes(5)
})
