import { formatDay } from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useMemo } from 'react'
import type { SearchEntry, SearchKind } from '@portal/model/search'
import { useSearch } from '../../shared/search/use-search.ts'
import type { Entry, Group } from './find-entries.ts'
import { type Live, type LiveRow, useLive, useLiveList } from '#firebase/live.ts'
import { together } from '#firebase/together.ts'
import { text } from '#text/text.ts'

const pages: Entry[] = (
  [
    [routes.desk.home(), 'today'],
    [routes.desk.queue(), 'queue'],
    [routes.desk.chats(), 'chat'],
    [routes.desk.clients(), 'clients'],
    [routes.desk.calendar(), 'calendar'],
    [routes.desk.galleries(), 'galleries'],
    [routes.desk.invoices(), 'invoices'],
    [routes.desk.analytics(), 'analytics'],
    [routes.desk.settings(), 'settings'],
    [routes.desk.log(), 'log'],
  ] as const
)
  .map(([to, name]): Entry => ({ id: `page ${to}`, words: text.common.nav[name], to }))
  .concat({ id: 'page /desk/log/refused', words: text.refused.title, to: routes.desk.refused() })

const sections: Entry[] = Object.entries(text.settings.sections).map(([section, name]) => ({
  id: `section ${section}`,
  words: text.palette.settings(name),
  to: routes.desk.settingsOf(section),
}))

/** Found of each kind while something is typed. */
const mostFound = 6
/** Clients to choose from before anything is typed. */
const mostListed = 50

type Kept = LiveRow<SearchEntry>

const rowsOf = (live: Live<Kept[]>): SearchEntry[] =>
  live.state === 'ready' ? live.value.map(({ value }) => value) : []

const clientOf = ({ of, title, about }: SearchEntry): Entry => ({
  id: `client ${of}`,
  words: title,
  about,
  to: routes.desk.client(of),
  chat: routes.desk.chat(of),
})

const placeOf: Record<Exclude<SearchKind, 'client'>, (id: string) => string> = {
  booking: routes.desk.booking,
  gallery: routes.desk.gallery,
  invoice: routes.desk.invoice,
}

const recordOf = ({ kind, of, title, about, day }: SearchEntry): Entry => ({
  id: `${kind} ${of}`,
  words: text.palette.found(title, about),
  ...(day && { about: formatDay(day) }),
  to: placeOf[kind === 'client' ? 'booking' : kind](of),
})

/**
 * Everything the palette reaches. Of the records it reads what a search finds of all there are, and
 * the first clients where one is asked for.
 */
export function useEntries(
  typed: string,
  asksForClient: boolean,
): {
  /** Shown before anything is typed. */
  start: Group[]
  /** What is searched here: pages, settings and actions. */
  own: Group[]
  /** What the server finds; of clients all, when one is asked for and nothing is typed. */
  found: Group[]
  /** How the search is doing, and what of it cannot be read. */
  live: Live<null>
} {
  const studio = useLive(doc.studio())
  const isBlank = typed.trim() === ''
  const listed = useLiveList(asksForClient && isBlank ? collection.search() : null, {
    where: [['kind', '==', 'client']],
    orderBy: ['sort', 'asc'],
    limit: mostListed,
  })
  const clients = useSearch('client', typed, asksForClient ? mostListed : mostFound).entries
  const others = asksForClient ? '' : typed
  const bookings = useSearch('booking', others, mostFound).entries
  const galleries = useSearch('gallery', others, mostFound).entries
  const invoices = useSearch('invoice', others, mostFound).entries
  const isOpen = studio.state !== 'ready' || studio.value?.portal.open !== false
  const entries = useMemo(() => {
    const words = text.palette
    const actions: Entry[] = [
      { id: 'write', words: words.actions.write, asks: 'write' },
      { id: 'client', words: words.actions.client, to: routes.desk.newClient() },
      { id: 'block', words: words.actions.block, to: routes.desk.blockDays() },
      { id: 'view', words: words.actions.view, asks: 'view' },
      {
        id: 'portal',
        words: isOpen ? words.actions.closePortal : words.actions.openPortal,
        to: routes.desk.settingsOf('studio'),
      },
    ]
    const group = (name: Group['name'], entries: Entry[]): Group => ({ name, entries })
    return {
      start: [group('pages', pages), group('actions', actions)],
      own: [group('pages', [...pages, ...sections]), group('actions', actions)],
    }
  }, [isOpen])
  const ofClients = asksForClient && isBlank ? listed : clients
  const found: Group[] = [
    { name: 'clients', entries: rowsOf(ofClients).map(clientOf), isFound: true },
    { name: 'bookings', entries: rowsOf(bookings).map(recordOf), isFound: true },
    { name: 'galleries', entries: rowsOf(galleries).map(recordOf), isFound: true },
    { name: 'invoices', entries: rowsOf(invoices).map(recordOf), isFound: true },
  ]
  const live = together({ ofClients, bookings, galleries, invoices }, () => null)
  return { ...entries, found, live }
}
