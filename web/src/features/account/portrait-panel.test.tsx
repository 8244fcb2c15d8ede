import { aPerson } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { uploadFailures } from '@portal/model/upload'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'

const words = text.portrait
const at = new Date('2026-12-01T12:00:00Z')
const ann = (portrait: string | null) =>
  stored(doc.person('ann'), aPerson({ portrait: portrait === null ? null : { id: portrait, at } }))

beforeEach(() => {
  useMediaReady.setState(true)
  signIn('ann', 'client')
  store(ann(null))
})
afterEach(() => useMediaReady.setState(false))

async function choose(file = new File(['a picture'], 'me.jpg', { type: 'image/jpeg' })) {
  await drawScreen('/portal/account')
  fireEvent.change(await screen.findByLabelText(words.file), { target: { files: [file] } })
}

test('nobody has to: where there is none it says what it is for', async () => {
  const page = await drawScreen('/portal/account')
  expect(await screen.findByRole('button', { name: words.choose })).toBeDefined()
  expect(screen.queryByRole('button', { name: words.remove })).toBeNull()
  expect(page.querySelector('img')).toBeNull()
})

test('what was chosen is shown, and can be taken away', async () => {
  store(ann('p1'))
  calls.answers.removePortrait = () => Promise.resolve({ removed: true })
  const page = await drawScreen('/portal/account')
  fireEvent.click(await screen.findByRole('button', { name: words.remove }))
  expect(page.querySelector('img')?.getAttribute('src')).toBe('/media/portraits/ann/p1')
  await waitFor(() => expect(calls.made).toEqual([{ name: 'removePortrait', input: {} }]))
})

test('a file asks for room with what it is, and a refusal is said', async () => {
  calls.answers.openUploads = () => Promise.reject(new Failure('uploads-full'))
  await choose(new File(['a picture'], 'me.heic', { type: 'image/heic' }))
  expect(await screen.findByText(failures['uploads-full'])).toBeDefined()
  expect(calls.made).toMatchObject([
    {
      name: 'openUploads',
      input: {
        purpose: { kind: 'portrait', person: 'ann' },
        files: [{ bytes: 9, type: 'image/heic' }],
      },
    },
  ])
})

test('a file that is too large asks for nothing', async () => {
  const large = new File(['x'], 'me.jpg', { type: 'image/jpeg' })
  Object.defineProperty(large, 'size', { value: 51 * 1024 * 1024 })
  await choose(large)
  expect(await screen.findByText(uploadFailures['too-large'])).toBeDefined()
  expect(calls.made).toEqual([])
})
