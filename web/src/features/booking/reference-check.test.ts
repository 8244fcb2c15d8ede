import { uploadLimitBytes } from '@portal/model/upload'
import { expect, it } from 'vitest'
import { checkPicture } from './reference-check.ts'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])

it('gives a picture the type of its bytes, whatever it is called', async () => {
  const checked = await checkPicture(new Blob([jpeg], { type: 'text/plain' }))
  if (!('picture' in checked)) throw new Error('refused')
  expect(checked.picture.type).toBe('image/jpeg')
  expect(new Uint8Array(await checked.picture.arrayBuffer())).toEqual(jpeg)
})

it('refuses what is no picture, and what is too large', async () => {
  expect(await checkPicture(new Blob(['<svg/>'], { type: 'image/jpeg' }))).toEqual({
    failure: 'not-a-picture',
  })
  expect(await checkPicture(new File(['II*\0'], 'a.tif'))).toEqual({ failure: 'other-format' })
  expect(await checkPicture(new File(['II*\0'], 'a.nef'))).toEqual({ failure: 'raw' })
  expect(await checkPicture(new Blob([]))).toEqual({ failure: 'empty' })
  const large = new Blob([jpeg, new Uint8Array(uploadLimitBytes)])
  expect(await checkPicture(large)).toEqual({ failure: 'too-large' })
})

it('says so when a file has gone since it was chosen', async () => {
  const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }
  expect(await checkPicture(gone as unknown as Blob)).toEqual({ failure: 'failed' })
})
