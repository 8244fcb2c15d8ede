import { routes } from '@portal/model/routes'
import { Command, defaultFilter } from 'cmdk'
import { ArrowRight, Camera, Images, Receipt, Search, User, Zap } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { StillFilling } from '../../shared/search/still-filling.tsx'
import { text } from '#text/text.ts'
import { keyOf } from '#ui/key-of.ts'
import { Unreadable } from '#ui/unreadable.tsx'
import { type Ask, type Entry, findEntries, type Group, type Score } from './find-entries.ts'
import { PaletteHints } from './palette-hints.tsx'
import { useEntries } from './use-entries.ts'

/** Answers of one group while something is typed. */
const mostOfGroup = 6

const score: Score = (words, search) => defaultFilter(words, search)

const icons = {
  pages: <ArrowRight aria-hidden size={16} />,
  clients: <User aria-hidden size={16} />,
  bookings: <Camera aria-hidden size={16} />,
  galleries: <Images aria-hidden size={16} />,
  invoices: <Receipt aria-hidden size={16} />,
  actions: <Zap aria-hidden size={16} />,
} as const satisfies Record<Group['name'], unknown>

/** Pages, actions and every record by a few letters, with the keyboard alone. */
export function PalettePanel({ onClose }: { onClose: () => void }) {
  const words = text.palette
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState('')
  const [asked, setAsked] = useState<Ask | null>(null)
  const { start, own, found, live } = useEntries(search, asked !== null)
  // Where the keys go back to.
  const [before] = useState(() => document.activeElement)

  const records = found.filter(({ entries }) => entries.length > 0)
  const groups = asked
    ? records
    : search.trim() === ''
      ? start
      : findEntries([...own, ...records], search, score, mostOfGroup)
  const entries = groups.flatMap(({ entries }) => entries)
  // The first one, unless another one that is still there was gone to.
  const current = entries.find(({ id }) => id === selected) ?? entries[0]

  const ask = (what: Ask | null) => {
    setAsked(what)
    setSearch('')
  }
  const go = (to: string) => {
    onClose()
    void navigate(to)
  }
  const choose = (entry: Entry, withChat = false) => {
    if (entry.asks) return ask(entry.asks)
    const person = entry.id.replace(/^client /, '')
    if (asked === 'view') return go(routes.desk.viewAs(person))
    const to = asked === 'write' || withChat ? entry.chat : entry.to
    if (to) go(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (keyOf(event) === 'Backspace' && search === '' && asked) {
      event.preventDefault()
      ask(null)
    }
    if (keyOf(event) !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    if (!current?.chat) return
    event.preventDefault()
    choose(current, true)
  }
  const needsClients = asked !== null || search.trim() !== ''
  const placeholder =
    asked === 'write' ? words.whomToWrite : asked === 'view' ? words.whomToView : words.search

  return (
    <Dialog.Root open onOpenChange={(now) => now || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/70 backdrop-blur-sm" />
        <Dialog.Content
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            if (!asked) return
            event.preventDefault()
            ask(null)
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (before instanceof HTMLElement) before.focus({ preventScroll: true })
          }}
          className="border-hairline bg-surface fixed inset-x-3 top-3 z-50 max-h-[calc(100dvh-1.5rem)] animate-[rise_200ms_var(--ease-film)] overflow-hidden rounded-xl border shadow-2xl md:inset-x-auto md:top-[14vh] md:left-1/2 md:w-[36rem] md:-translate-x-1/2 short:top-1.5"
        >
          <Dialog.Title className="sr-only">{words.title}</Dialog.Title>
          <Command
            label={placeholder}
            shouldFilter={false}
            vimBindings={false}
            loop
            value={current?.id ?? ''}
            onValueChange={setSelected}
            onKeyDown={onKeyDown}
          >
            <div className="border-hairline flex items-center gap-3 border-b px-4">
              <Search aria-hidden size={18} className="text-dim shrink-0" />
              <Command.Input
                value={search}
                onValueChange={setSearch}
                placeholder={placeholder}
                className="placeholder:text-dim min-h-14 w-full bg-transparent text-base outline-none"
              />
            </div>
            <Command.List
              label={words.title}
              className="max-h-[min(26rem,60dvh)] scroll-py-2 overflow-y-auto p-2 short:max-h-[calc(100dvh-5rem)]"
            >
              {groups.map(({ name, entries }) => (
                <Command.Group
                  key={name}
                  heading={words.groups[name]}
                  className="[&_[cmdk-group-heading]]:text-dim [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs"
                >
                  {entries.map((entry) => (
                    <Command.Item
                      key={entry.id}
                      value={entry.id}
                      onSelect={() => choose(entry)}
                      className="text-dim data-[selected=true]:bg-raised data-[selected=true]:text-light flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 text-sm"
                    >
                      {icons[name]}
                      <span className="text-light truncate">{entry.words}</span>
                      {entry.about && (
                        <span className="tabular ml-auto max-w-[50%] truncate text-xs">
                          {entry.about}
                        </span>
                      )}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
            <p role="status" className="text-dim px-5 text-sm not-empty:py-4">
              {needsClients && live.state === 'loading' && words.loading}
              {needsClients && live.state === 'failed' && words.unknown}
              {live.state === 'ready' &&
                groups.length === 0 &&
                (asked && search.trim() === '' ? words.noClients : words.nothing)}
            </p>
            {needsClients && (
              <>
                {/* Of the four kinds it is filled last. */}
                <StillFilling of="search-invoice" className="px-5 pb-4" />
                <Unreadable of={live} />
              </>
            )}
            <PaletteHints hasChat={asked === null} hasBack={asked !== null} />
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
