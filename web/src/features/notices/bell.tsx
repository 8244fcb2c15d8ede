import type { BookingId } from '@portal/model/ids'
import { actsOf } from '@portal/model/notice'
import type { NoticeAct } from '@portal/model/notice-kinds/acts'
import { collection } from '@portal/model/paths'
import { Bell as BellIcon, History, SlidersHorizontal } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'
import { shortTime } from './group-by-day.ts'
import { NoticeRow } from './notice-row.tsx'
import { useKeptDevice, usePush } from './use-push.ts'
import { useReader } from './use-reader.ts'
import { isShown, markRead, useNoticeEdits, useUnread } from './use-unread.ts'

const shown = 30
const words = text.notices

/** A request that is answered from a notice. */
export interface Asked {
  booking: BookingId
  to: NoticeAct
}

/**
 * What happened, live, with the number of what was not read yet. `answer` draws the sheet that asks
 * once more before a request is answered from here.
 */
export function Bell({ answer }: { answer?: (asked: Asked, onClose: () => void) => ReactNode }) {
  const reader = useReader()
  const person = reader?.person ?? null
  const entries = useLiveList(person ? collection.bell(person) : null, {
    orderBy: ['at', 'desc'],
    limit: shown,
  })
  const edits = useNoticeEdits(person)
  const { rows, isCut } = useUnread(person)
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  useKeptDevice(person)
  const unread = rows.filter(({ value }) => isShown(edits, value))
  const mark = (ids: readonly string[]) => {
    if (person) void markRead(person, ids).catch(() => undefined)
  }
  const close = () => setOpen(false)

  return (
    <>
      {asked && answer?.(asked, () => setAsked(null))}
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger
          aria-label={words.bell(unread.length, isCut)}
          className="text-dim hover:text-light relative grid size-11 place-items-center rounded-full"
        >
          <BellIcon aria-hidden size={20} />
          {unread.length > 0 && (
            <span className="tabular bg-light text-ground absolute top-1 right-0.5 min-w-4.5 rounded-full px-1 text-center text-[0.7rem] leading-4.5 font-semibold">
              {unread.length > 99 ? '99+' : unread.length}
            </span>
          )}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="end"
            sideOffset={8}
            collisionPadding={12}
            aria-label={words.title}
            className="border-hairline bg-surface z-50 flex max-h-[min(70dvh,var(--radix-popover-content-available-height))] w-[min(24rem,calc(100vw-1.5rem))] flex-col overflow-hidden rounded-xl border shadow-2xl"
          >
            <div className="border-hairline flex min-h-14 items-center justify-between gap-2 border-b px-4">
              <h2 className="font-display text-xl">{words.title}</h2>
              {unread.length > 0 && (
                <Button kind="plain" onClick={() => mark(rows.map(({ id }) => id))}>
                  {words.markAll}
                </Button>
              )}
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto">
              <LiveView of={entries} loading={<Skeleton className="m-4 h-24" />}>
                {(all) =>
                  all.length === 0 ? (
                    <Empty title={words.emptyTitle} body={words.emptyBody} />
                  ) : (
                    <ul className="divide-hairline divide-y">
                      {all
                        .filter(({ value }) => isShown(edits, value))
                        .map(({ id, value }) => (
                          <li key={id}>
                            <NoticeRow
                              entry={value}
                              edits={edits}
                              at={shortTime(value.at, new Date())}
                              acts={person && answer ? actsOf({ ...value, to: person }) : []}
                              onAct={(to) => {
                                const { booking } = value.about
                                if (!value.readAt) mark([id])
                                close()
                                if (booking !== undefined) setAsked({ booking, to })
                              }}
                              onOpen={() => {
                                if (!value.readAt) mark([id])
                                close()
                              }}
                            />
                          </li>
                        ))}
                    </ul>
                  )
                }
              </LiveView>
            </div>
            {reader && (
              <div className="border-hairline grid border-t px-2 py-1">
                <AskForPush person={reader.person} />
                <div className="flex flex-wrap justify-between">
                  <LinkButton
                    kind="plain"
                    to={reader.history}
                    onClick={close}
                    className="px-2! whitespace-nowrap max-[25rem]:text-xs"
                    icon={<History aria-hidden size={16} />}
                  >
                    {words.all}
                  </LinkButton>
                  <LinkButton
                    kind="plain"
                    to={reader.settings}
                    onClick={close}
                    className="px-2! whitespace-nowrap max-[25rem]:text-xs"
                    icon={<SlidersHorizontal aria-hidden size={16} />}
                  >
                    {words.settings}
                  </LinkButton>
                </div>
              </div>
            )}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </>
  )
}

/** Offered until this browser has answered; afterwards the switch is on the page of settings. */
function AskForPush({ person }: { person: string }) {
  const { state, turn } = usePush(person)
  if (state !== 'ask') return null
  return (
    <Button
      kind="quiet"
      className="my-2"
      onClick={() => void turn(true).catch(() => showToast(words.hearing.device.failed))}
    >
      {words.push}
    </Button>
  )
}
