import { expect, test } from 'vitest'
import { groupModules, type Module, type Start } from '../../web/group-modules.ts'

const module = (id: string, size: number, ...needs: string[]): Module => ({
  id,
  size,
  needs,
  opens: [],
})

const opened = (...of: string[]): Start => ({ of, weight: 1 })

/** The groups, each in order, without those of a single module. */
const together = (modules: readonly Module[], starts: readonly Start[]) =>
  groupModules(modules, starts)
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted().join(' '))
    .toSorted()

test('modules that are always fetched together are one file, and what nobody opens is in none', () => {
  const modules = [
    module('home', 50_000, 'react', 'dates'),
    module('chat', 50_000, 'react', 'dates'),
    module('react', 90_000),
    module('dates', 90_000),
    module('gone', 10),
  ]
  const groups = groupModules(modules, [opened('home'), opened('chat')])
  expect(groups.map((group) => group.toSorted())).toEqual([['home'], ['chat'], ['dates', 'react']])
})

test('a little that one screen does not need goes along to save others a file, and much does not', () => {
  const screens = ['a', 'b', 'c'].map((id) => module(id, 50_000, 'shell', 'some'))
  const starts = ['a', 'b', 'c', 'other'].map((id) => opened(id))
  const other = module('other', 50_000, 'shell')
  const shell = module('shell', 90_000)
  expect(together([...screens, other, shell, module('some', 500)], starts)).toEqual(['shell some'])
  expect(together([...screens, other, shell, module('some', 50_000)], starts)).toEqual([])
})

test('what counts for more is spared what counts for less can carry', () => {
  const modules = [
    ...['a', 'b', 'c'].map((id) => module(id, 50_000, 'shell', 'some')),
    module('sign-in', 500_000, 'shell'),
    module('shell', 90_000),
    module('some', 2_000),
  ]
  const others = ['a', 'b', 'c'].map((id) => opened(id))
  expect(together(modules, [...others, opened('sign-in')])).toEqual(['shell some'])
  expect(together(modules, [...others, { of: ['sign-in'], weight: 20 }])).toEqual([])
})

test('nobody comes to fetch what a file needs for the sake of what is fetched with it', () => {
  // Joined with the shell, the few words of the chat would bring the database to everybody.
  const modules = [
    ...['a', 'b', 'c'].map((id) => module(id, 50_000, 'shell', 'words')),
    module('sign-in', 50_000, 'shell'),
    module('shell', 90_000),
    module('words', 100, 'database'),
    module('database', 900_000),
  ]
  const starts = ['a', 'b', 'c', 'sign-in'].map((id) => opened(id))
  expect(together(modules, starts)).toEqual(['database words'])
})

test('what a module waits for is never in a file with those that need that module', () => {
  const modules = [
    { ...module('settled', 100, 'mark'), opens: ['wipe'], waits: true },
    module('wipe', 50_000, 'mark'),
    module('mark', 10),
    module('store', 10, 'settled'),
    module('app', 50_000, 'store'),
  ]
  const starts = [opened('app'), opened('app', 'wipe')]
  expect(together(modules, starts)).toEqual(['app settled store'])
})

test('no two files need each other, however the modules lie', () => {
  // Two screens that hang together over a third module, which is too heavy to go with either.
  const modules = [
    module('top', 10, 'middle', 'bottom'),
    module('middle', 80_000, 'bottom'),
    module('bottom', 10),
    module('a', 10, 'top'),
    module('b', 10, 'middle'),
    module('c', 10, 'bottom'),
  ]
  const groups = groupModules(
    modules,
    ['a', 'b', 'c'].map((id) => opened(id)),
  )
  const of = new Map(groups.flatMap((group, number) => group.map((id) => [id, number])))
  const arrows = modules.flatMap(({ id, needs }) =>
    needs.map((need) => [of.get(id), of.get(need)] as const).filter(([from, to]) => from !== to),
  )
  const leads = (from?: number): (number | undefined)[] =>
    arrows.filter(([one]) => one === from).flatMap(([, to]) => [to, ...leads(to)])
  for (const number of groups.keys()) expect(leads(number)).not.toContain(number)
})
