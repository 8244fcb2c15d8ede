import { doc } from '@portal/model/paths'
import { type Filling, fillings } from '@portal/model/records/filling'
import { newRewriting, type Rewriting } from '@portal/model/records/rewriting'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, setLine, store, stored } from '@portal/testing/web/world'
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.common.filling
const running = (of: Filling): Rewriting => newRewriting(fillings[of], new Date(0))

const show = (of: Filling, noted: Rewriting | null) =>
  store(...everything, ...(noted ? [stored(doc.rewriting(of), noted)] : []))

async function draw(path: string, of: Filling, noted: Rewriting | null): Promise<void> {
  signIn('les', 'admin')
  show(of, noted)
  await drawScreen(path)
}

const said = (words: string) => screen.queryAllByText((all) => all.includes(words))

test.each([
  ['/desk/clients', 'search-client', words.list],
  ['/desk/galleries', 'search-gallery', words.list],
  ['/desk/invoices', 'search-invoice', words.list],
  ['/desk/invoices', 'open-dues', words.dues],
  ['/desk', 'open-dues', words.dues],
  ['/desk/log', 'search-log', words.log],
] as const)('%s says that %s is still being filled, and no longer', async (path, of, sentence) => {
  await draw(path, of, { ...running(of), rewritten: 1_430 })
  expect(await screen.findAllByText((all) => all.includes(sentence))).toHaveLength(1)
  expect(said(words.soFar(1_430))).toHaveLength(1)
  act(() => show(of, { ...running(of), rewritten: 1_430, endedAt: new Date(0) }))
  expect(said(sentence)).toEqual([])
})

test('a list that was filled for an older version is filled anew', async () => {
  await draw('/desk/clients', 'search-client', {
    ...newRewriting(fillings['search-client'] - 1, new Date(0)),
    endedAt: new Date(0),
  })
  expect(await screen.findByText((all) => all.includes(words.list))).toBeDefined()
  expect(said(words.soFar(0))).toEqual([])
})

test('nothing is said where nothing was begun, or where it cannot be read', async () => {
  await draw('/desk/clients', 'search-client', null)
  expect(said(words.list)).toEqual([])
  act(() => {
    show('search-client', running('search-client'))
    setLine('denied')
  })
  expect(said(words.list)).toEqual([])
})
