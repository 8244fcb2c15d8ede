import { doc } from '@portal/model/paths'
import { attachmentAddress, fileAddress, thumbnailAddress } from '@portal/model/media'
import { uploadFailureWords } from '@portal/model/upload'
import { stored, store } from '@portal/testing/web/world'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { Attached } from './attached.tsx'
import { useOutgoing } from './outgoing.ts'
// Loaded beforehand: what is waited for below is the dialog alone.
import './picture-view.tsx'

const of = { conversation: 'ann' }
const picture = { id: 'file-1', name: 'Arch.jpg', bytes: 9_000, size: { width: 6, height: 4 } }
const plan = { id: 'file-2', name: 'Plan.pdf', bytes: 9_000, size: null }
const draw = (attachment: typeof picture | typeof plan, isWaiting = false) =>
  render(<Attached {...{ of, attachment, isWaiting }} face="tile" />)
const kept = (id: string, value: Parameters<typeof stored>[1]) =>
  store(stored(doc.attachment(of, id), value as never))

beforeEach(() => useMediaReady.setState(true))
afterEach(() => {
  useMediaReady.setState(false)
  useOutgoing.setState({ progress: {} })
})

describe('a picture', () => {
  test('is on its way until it is ready', () => {
    draw(picture)
    expect(screen.getByRole('status', { name: text.files.preparing })).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
  })

  test('is a thumbnail that opens in full', async () => {
    kept('file-1', { state: 'ready', width: 6, height: 4, by: 'ann' })
    draw(picture)
    expect(screen.getByAltText('Arch.jpg').getAttribute('src')).toBe(thumbnailAddress(of, 'file-1'))
    await userEvent.click(screen.getByRole('button', { name: text.files.openPicture('Arch.jpg') }))
    expect(await screen.findAllByRole('dialog', { name: 'Arch.jpg' })).not.toHaveLength(0)
    const save = await screen.findByRole('link', { name: text.files.savePicture('Arch.jpg') })
    expect(save.getAttribute('href')).toBe(attachmentAddress(of, 'file-1'))
  })

  test('that did not come says so, and comes once the line is back', async () => {
    kept('file-1', { state: 'ready', width: 6, height: 4, by: 'ann' })
    draw(picture)
    for (let attempts = 0; attempts < 2; attempts += 1) {
      fireEvent.error(screen.getByAltText('Arch.jpg'))
      await waitFor(() =>
        expect(screen.queryByAltText('Arch.jpg')?.getAttribute('src') ?? null).not.toBe(
          attempts === 0 ? thumbnailAddress(of, 'file-1') : `${thumbnailAddress(of, 'file-1')}#1`,
        ),
      )
    }
    expect(screen.getByText(text.files.notLoaded)).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
    window.dispatchEvent(new Event('online'))
    const again = await screen.findByAltText('Arch.jpg')
    expect(again.getAttribute('src')).toBe(`${thumbnailAddress(of, 'file-1')}#2`)
  })

  test('that could not be used says why', () => {
    kept('file-1', { state: 'failed', reason: 'damaged', by: 'ann' })
    draw(picture)
    expect(screen.getByText(uploadFailureWords('damaged'))).toBeDefined()
  })
})

describe('a file', () => {
  test('is no link before its bytes have said what it is', () => {
    draw(plan)
    expect(screen.getByText('Plan.pdf')).toBeDefined()
    expect(screen.queryByRole('link')).toBeNull()
  })

  test('is downloaded under a name that fits its bytes', () => {
    kept('file-2', { state: 'file', type: 'application/pdf', bytes: 9_000, by: 'ann' })
    draw({ ...plan, name: 'Plan.exe' })
    const link = screen.getByRole('link')
    expect(link.getAttribute('href')).toBe(fileAddress(of, 'file-2'))
    expect(link.getAttribute('download')).toMatch(/\.pdf$/)
  })

  test('that has not left says how much of it has', () => {
    useOutgoing.setState({ progress: { 'file-2': 0.4 } })
    draw(plan, true)
    const bar = screen.getByRole('progressbar', { name: text.files.uploading('Plan.pdf') })
    expect(bar.getAttribute('aria-valuenow')).toBe('40')
  })
})
