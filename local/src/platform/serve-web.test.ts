import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './folders.ts'
import { pageAt } from './serve-web.ts'

const { hosting } = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8')) as {
  hosting: { rewrites: { source: string; destination?: string; function?: object }[] }
}

test.each([
  ['/portal', '/app.html'],
  ['/portal/gallery/one', '/app.html'],
  ['/sign-in/link', '/app.html'],
  ['/s/a-secret', '/share.html'],
  ['/help', '/help.html'],
  // Hosting has no rewrite for these: what is there is served, or nothing is.
  ['/', null],
  ['/src/app/main.tsx', null],
  ['/portals', null],
  // Functions answer these.
  ['/media/session', null],
  ['/hooks/stripe', null],
])('%s is %s', (path, page) => {
  expect(pageAt(path, hosting.rewrites, join(root, 'web'))).toBe(page)
})
