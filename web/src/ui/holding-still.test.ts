import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const web = join(import.meta.dirname, '../..')
const sheets = globSync('src/**/*.css', { cwd: web })
  .map((file) => [file, readFileSync(join(web, file), 'utf8')] as const)
  .filter(([, css]) => css.includes('prefers-reduced-motion: reduce'))

/** A transition of any length begins a frame late, so that a list which grew is scrolled too short. */
test.each(sheets)('where people ask for stillness %s lets nothing change late', (_, css) => {
  const [, still = ''] = css.split('prefers-reduced-motion: reduce')
  expect(still).toMatch(/^[^}]*\*,[^}]*transition: none !important/)
})

test('the app and the public pages both hold still', () => {
  expect(sheets.map(([file]) => file)).toEqual(
    expect.arrayContaining(['src/ui/theme.css', 'src/features/public/public.css']),
  )
})
