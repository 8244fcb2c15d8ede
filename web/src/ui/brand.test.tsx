import { expect, test } from 'vitest'
import { currentBrand, followBrand, keepBrand, titled } from './brand.ts'

test('what the studio is called is on every title at once, and there at the next visit', () => {
  document.head.innerHTML = '<meta name="apple-mobile-web-app-title" content="">'
  let told = 0
  const stop = followBrand(() => (told += 1))
  keepBrand({ name: 'Vermeer', logo: null })
  expect(titled('Invoices')).toBe('Invoices · Vermeer')
  keepBrand({ name: 'Vermeer', logo: null })
  expect(told).toBe(1)
  keepBrand({ name: 'Vermeer & Zonen', logo: 'data:image/png;base64,AA' })
  stop()
  keepBrand({ name: 'Les', logo: null })
  expect(told).toBe(2)
  expect(currentBrand()).toEqual({ name: 'Les', logo: null })
  const meta = document.querySelector('meta[name="apple-mobile-web-app-title"]')
  expect(meta?.getAttribute('content')).toBe('Les')
})
