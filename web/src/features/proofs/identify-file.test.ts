import { expect, test } from 'vitest'
import { identifyFile } from './identify-file.ts'

test('the bytes decide, and not the name', async () => {
  const one = await identifyFile(new File(['light'], 'LES_1.jpg'))
  expect(one).toMatch(/^[A-Za-z0-9_-]{27}$/)
  expect(await identifyFile(new File(['light'], 'copy of LES_1.jpg'))).toBe(one)
  expect(await identifyFile(new File(['shade'], 'LES_1.jpg'))).not.toBe(one)
})

test('a file that was taken away meanwhile is no photo', async () => {
  const gone = new File([], 'gone.jpg')
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  expect(await identifyFile(gone)).toBeNull()
})
