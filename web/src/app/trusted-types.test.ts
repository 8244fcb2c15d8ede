import { expect, test, vi } from 'vitest'

vi.stubGlobal('location', new URL('https://portal.example/portal'))
const { denyByDefault } = await import('./trusted-types.ts')

const rules = (() => {
  let made: { createHTML(html: string): string | null; createScriptURL(url: string): string | null }
  denyByDefault({ createPolicy: (_, given) => void (made = given) })
  return made!
})()

test.each(['<img src=x onerror=alert(1)>', '<b>x</b>', '', ' <svg/>', '<svg/><script>1</script>'])(
  '%j never becomes markup',
  (html) => expect(rules.createHTML(html)).toBeNull(),
)

test.each([
  'https://evil.example/x.js',
  '/assets/upload.js',
  '//evil.example/service-worker.js',
  'https://apis.google.com.evil.example/js/api.js',
  'http://apis.google.com/js/api.js',
  'https://www.google.com/recaptcha/enterprise.js/../../evil.js',
  'data:text/javascript,1',
  'blob:https://portal.example/1',
  'javascript:1',
])('%s is never loaded', (address) => expect(rules.createScriptURL(address)).toBeNull())

test('what sign-in and the worker need is loaded', () => {
  for (const address of [
    '/service-worker.js',
    'https://apis.google.com/js/api.js?onload=__iframefcb1',
    'https://www.google.com/recaptcha/enterprise.js?render=key',
  ])
    expect(rules.createScriptURL(address)).toBe(address)
})
