import { fireEvent, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { hideBrokenPictures } from './broken-pictures.ts'

hideBrokenPictures()

test('a picture that decorates is marked while it does not come, one that says something is not', () => {
  const { container } = render(
    <>
      <img src="/one.webp" alt="" />
      <img src="/two.webp" alt="LES_0001.jpg" />
    </>,
  )
  const [plain, named] = container.querySelectorAll('img')
  if (!plain || !named) throw new Error('no pictures')
  fireEvent.error(plain)
  fireEvent.error(named)
  expect(plain.hasAttribute('data-broken')).toBe(true)
  expect(named.hasAttribute('data-broken')).toBe(false)
  fireEvent.load(plain)
  expect(plain.hasAttribute('data-broken')).toBe(false)
})
