import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Chunk, chunksWith, tooHeavy } from '../../web/first-screens.ts'

/** A chunk of so many kB that nothing makes smaller. */
const chunk = (kB: number, moduleIds: string[], imports: string[] = []): Chunk => ({
  type: 'chunk',
  code: randomBytes(kB * 500).toString('hex'),
  moduleIds,
  imports,
})

const bundle: Record<string, Chunk> = {
  'app.js': chunk(1, ['/portal/web/app.html'], ['react.js']),
  'home.js': chunk(2, ['/portal/web/src/features/home.tsx'], ['react.js', 'dates.js']),
  'dates.js': chunk(1, ['/portal/model/src/dates.ts']),
  'react.js': chunk(4, ['/portal/node_modules/react.js'], ['app.js']),
  'desk.js': chunk(50, ['/portal/web/src/features/desk.tsx'], ['react.js']),
  'theme.css': { type: 'asset' },
}

test('a screen is what it is made of and all that comes along at once, each once', () => {
  const home = chunksWith(bundle, ['/web/app.html', '/features/home.tsx'])
  expect([...home].toSorted()).toEqual(['app.js', 'dates.js', 'home.js', 'react.js'])
  expect(() => chunksWith(bundle, ['/features/gone.tsx'])).toThrow('/features/gone.tsx')
})

test('a screen that is heavier than agreed is named, with both figures', () => {
  const screens = [
    { name: 'home', of: ['/features/home.tsx'], most: 12 },
    { name: 'the desk', of: ['/features/desk.tsx'], most: 12 },
  ]
  expect(tooHeavy(bundle, screens)).toEqual([
    expect.stringMatching(/^the desk is \d\d\.\d kB of programs and may be 12 kB$/),
  ])
})
