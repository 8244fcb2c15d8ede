import { formatDay } from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useMemo } from 'react'
import type { Entry, Group } from './find-entries.ts'
import { type Live, useLive, useLiveList } from '#firebase/live.ts'
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

const rowsOf = <Row>(live: Live<Row[]>): Row[] => (live.state === 'ready' ? live.value : [])

/** Everything the palette knows; clients and bookings are followed only while it is open. */
export function useEntries(): {
  /** Shown before anything is typed. */
  start: Group[]
  /** What is searched. */
  all: Group[]
  clients: Entry[]
  /** How clients and bookings are doing, and what of them cannot be read. */
  live: Live<null>
} {
  const studio = useLive(doc.studio())
  const people = useLiveList(collection.people(), {
    where: [['role', '==', 'client']],
    limit: 200,
  })
  const bookings = useLiveList(collection.bookings(), {
    orderBy: ['createdAt', 'desc'],
    limit: 300,
  })
  const isOpen = studio.state !== 'ready' || studio.value?.portal.open !== false
  const entries = useMemo(() => {
    const words = text.palette
    const actions: Entry[] = [
      { id: 'write', words: words.actions.write, asks: 'write' },
      { id: 'block', words: words.actions.block, to: routes.desk.blockDays() },
      { id: 'view', words: words.actions.view, asks: 'view' },
      {
        id: 'portal',
        words: isOpen ? words.actions.closePortal : words.actions.openPortal,
        to: routes.desk.settingsOf('studio'),
      },
    ]
    const clients = rowsOf(people)
      .map(({ id, value }): Entry => ({
        id: `client ${id}`,
        words: value.name,
        about: value.email,
        to: routes.desk.client(id),
        chat: routes.desk.chat(id),
      }))
      .toSorted((one, other) => one.words.localeCompare(other.words))
    const shoots = rowsOf(bookings).map(({ id, value }): Entry => ({
      id: `booking ${id}`,
      words: words.booking(value.clientName, value.package.name),
      about: `${formatDay(value.date)} · ${text.queue.status[value.status]}`,
      to: routes.desk.booking(id),
    }))
    const group = (name: Group['name'], entries: Entry[]): Group => ({ name, entries })
    return {
      start: [group('pages', pages), group('actions', actions)],
      all: [
        group('pages', [...pages, ...sections]),
        group('clients', clients),
        group('bookings', shoots),
        group('actions', actions),
      ],
      clients,
    }
  }, [people, bookings, isOpen])
  return { ...entries, live: together({ people, bookings }, () => null) }
}
