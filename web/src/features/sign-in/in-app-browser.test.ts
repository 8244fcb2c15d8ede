import { expect, test } from 'vitest'
import { inAppBrowser } from './in-app-browser.ts'

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9'

test('browsers inside apps are told by their user agent', () => {
  expect(inAppBrowser(`${iphone} Mobile/22B83 Instagram 355.0.0.0`)).toBe('Instagram')
  expect(inAppBrowser(`${iphone} Mobile/22B83 [FBAN/FBIOS;FBAV/489.0]`)).toBe('Facebook')
  expect(inAppBrowser(`${iphone} Mobile/22B83 musical_ly_36.8.0 BytedanceWebview/d8a21c6`)).toBe(
    'TikTok',
  )
  expect(inAppBrowser(`${iphone} Mobile/22B83 [LinkedInApp]`)).toBe('LinkedIn')
  expect(inAppBrowser(`${android}; wv) AppleWebKit/537.36 Version/4.0 Chrome/131.0`)).toBe('An app')
})

test('real browsers are not', () => {
  expect(inAppBrowser(`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`)).toBeNull()
  expect(inAppBrowser(`${iphone} CriOS/131.0 Mobile/15E148 Safari/604.1`)).toBeNull()
  expect(
    inAppBrowser(`${android}) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36`),
  ).toBeNull()
  expect(
    inAppBrowser('Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'),
  ).toBeNull()
})
