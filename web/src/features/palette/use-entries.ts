import { formatDay } from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import { useMemo } from 'react'
import type { Entry, Group } from './find-entries.ts'
import { type Live, useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'

const pages: Entry[] = (
  [
    ['/desk', 'today'],
    ['/desk/queue', 'queue'],
    ['/desk/chat', 'chat'],
    ['/desk/clients', 'clients'],
    ['/desk/calendar', 'calendar'],
    ['/desk/galleries', 'galleries'],
    ['/desk/invoices', 'invoices'],
    ['/desk/analytics', 'analytics'],
    ['/desk/settings', 'settings'],
    ['/desk/log', 'log'],
  ] as const
).map(([to, name]) => ({ id: `page ${to}`, words: text.common.nav[name], to }))

const sections: Entry[] = Object.entries(text.settings.sections).map(([section, name]) => ({
  id: `section ${section}`,
  words: text.palette.settings(name),
  to: `/desk/settings/${section}`,
}))

const rowsOf = <Row>(live: Live<Row[]>): Row[] => (live.state === 'ready' ? live.value : [])

/** Everything the palette knows; clients and bookings are followed only while it is open. */
export function useEntries(): {
  /** Shown before anything is typed. */
  start: Group[]
  /** What is searched. */
  all: Group[]
  clients: Entry[]
  /** How clients and bookings are doing. */
  state: 'loading' | 'ready' | 'failed'
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
      { id: 'block', words: words.actions.block, to: '/desk/calendar?block' },
      { id: 'view', words: words.actions.view, asks: 'view' },
      {
        id: 'portal',
        words: isOpen ? words.actions.closePortal : words.actions.openPortal,
        to: '/desk/settings/studio',
      },
    ]
    const clients = rowsOf(people)
      .map(({ id, value }): Entry => ({
        id: `client ${id}`,
        words: value.name,
        about: value.email,
        to: `/desk/clients/${id}`,
        chat: `/desk/chat/${id}`,
      }))
      .toSorted((one, other) => one.words.localeCompare(other.words))
    const shoots = rowsOf(bookings).map(({ id, value }): Entry => ({
      id: `booking ${id}`,
      words: words.booking(value.clientName, value.package.name),
      about: `${formatDay(value.date)} · ${text.queue.status[value.status]}`,
      to: `/desk/queue?booking=${id}`,
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
  const states = [people.state, bookings.state]
  const state = states.find((one) => one === 'failed') ?? states.find((one) => one === 'loading')
  return { ...entries, state: state ?? 'ready' }
}
