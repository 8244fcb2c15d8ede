import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifestOf } from './serve-manifest.ts'

test('an installed portal is called as the studio is, and its pictures are there', () => {
  const manifest = manifestOf('Vermeer')
  expect(manifest).toMatchObject({ name: 'Vermeer', short_name: 'Vermeer', start_url: '/portal' })
  const web = join(import.meta.dirname, '../../../web/public')
  for (const { src } of manifest.icons) expect(existsSync(join(web, src)), src).toBe(true)
})
