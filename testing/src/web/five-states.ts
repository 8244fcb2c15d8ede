import { render, screen, within } from '@testing-library/react'
import { type ComponentType, createElement } from 'react'
import { doc } from '@portal/model/paths'
import { aStudio } from '@portal/model/examples'
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router'
import { describe, expect, test } from 'vitest'
import { router } from '../../../web/src/app/routes.tsx'
import { signIn, signOut } from './auth.ts'
import { everything, type Line, setLine, store, stored, type Stored } from './world.ts'

/** A route of the app that has a screen. */
export interface ScreenRoute {
  /** With the names of its parameters. */
  path: string
  load: () => Promise<ComponentType>
}

interface Route {
  path?: string
  lazy?: unknown
  children?: readonly Route[]
}

const screensIn = (routes: readonly Route[]): ScreenRoute[] =>
  routes.flatMap(({ path = '', lazy, children = [] }) => [
    ...(typeof lazy === 'function'
      ? [{ path, load: async () => ((await lazy()) as { Component: ComponentType }).Component }]
      : []),
    ...screensIn(children),
  ])

/** Every screen of the app, in the order of its routes. */
export const screens: readonly ScreenRoute[] = screensIn(router.routes as readonly Route[])

type Words = string | RegExp

/** What a screen is like; a failed one may not read, or cannot. */
export type State = 'loading' | 'empty' | 'ready' | 'denied' | 'broken' | 'offline'

const lines: Record<State, Line> = {
  loading: 'waiting',
  empty: 'open',
  ready: 'open',
  denied: 'denied',
  broken: 'broken',
  offline: 'offline',
}

/** What there is to a screen in each of its states. */
export interface States {
  /** Its address, where its path has parameters. */
  at?: string
  /** Who looks at it: Les at the desk, else Ann. Null for nobody who is signed in. */
  as?: 'ann' | 'les' | null
  /** What is stored beside one of everything. */
  stored?: readonly Stored[]
  /** What it says when nothing but the studio is stored; null where there is always something. */
  empty: Words | null
  /** What it shows of what is stored. */
  shows: Words
  /** What it says when it may not read; without it, an alert. */
  denied?: Words
  /** What it says without a connection, where it cannot show what this device has. */
  offline?: Words
  /** What the server answers calls with, in each state. */
  answer?: (state: State) => void
}

const studio = stored(doc.studio(), aStudio())

/** Where a screen leads whoever should not be there. */
const Elsewhere = () => createElement('p', {}, `Went on to ${useLocation().pathname}`)

/** Draws a screen for whoever is signed in, at an address that its path fits. */
export async function drawScreen(path: string, at = path): Promise<HTMLElement> {
  const found = screens.find((one) => one.path === path)
  if (!found) throw new Error(`${path} is no route of the app`)
  const routes = [
    { path, Component: await found.load() },
    { path: '*', Component: Elsewhere },
  ]
  const page = createMemoryRouter(routes, { initialEntries: [at] })
  return render(createElement(RouterProvider, { router: page })).container
}

function drawIn(state: State, path: string, states: States): Promise<HTMLElement> {
  const who = states.as === undefined ? (path.startsWith('/desk') ? 'les' : 'ann') : states.as
  if (who) signIn(who, who === 'les' ? 'admin' : 'client')
  else signOut()
  setLine(lines[state])
  store(...(state === 'empty' ? [studio] : [...everything, ...(states.stored ?? [])]))
  states.answer?.(state)
  return drawScreen(path, states.at)
}

/**
 * The states of the screen of a path: on its way, empty, ready, failed, and without a connection.
 * Their sentences are the same for every screen; what it says in them is its own.
 */
export function fiveStates(path: string, states: States): void {
  const { empty, shows, denied } = states

  describe(path, () => {
    test('says that it is busy while nothing has come', async () => {
      const page = await drawIn('loading', path, states)
      expect(page.querySelector('[aria-busy="true"]')).not.toBeNull()
      expect(within(page).queryByText(shows)).toBeNull()
    })

    test.skipIf(empty === null)('says so when there is nothing to show', async () => {
      const page = await drawIn('empty', path, states)
      expect(await within(page).findAllByText(empty ?? '')).not.toHaveLength(0)
      expect(within(page).queryByText(shows)).toBeNull()
    })

    test('shows what there is', async () => {
      const page = await drawIn('ready', path, states)
      expect(await within(page).findAllByText(shows)).not.toHaveLength(0)
    })

    test('says so when it may not read', async () => {
      await drawIn('denied', path, states)
      const said =
        denied === undefined ? screen.findAllByRole('alert') : screen.findAllByText(denied)
      expect(await said).not.toHaveLength(0)
      expect(screen.queryByText(shows)).toBeNull()
    })

    test('says so when it cannot read', async () => {
      await drawIn('broken', path, states)
      expect(await screen.findAllByRole('alert')).not.toHaveLength(0)
      expect(screen.queryByText(shows)).toBeNull()
    })

    test('shows without a connection what this device has', async () => {
      const page = await drawIn('offline', path, states)
      expect(await within(page).findAllByText(states.offline ?? shows)).not.toHaveLength(0)
    })
  })
}
