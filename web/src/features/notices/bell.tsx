import { studioDesk } from '@portal/model/ids'
import type { BellEntry } from '@portal/model/notice'
import { noticeText } from '@portal/model/notice-texts'
import { collection, doc } from '@portal/model/paths'
import { Bell as BellIcon } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useSession } from '#firebase/auth.ts'
import { useLive, useLiveList } from '#firebase/live.ts'
import { pushState, registerDevice } from '#firebase/push.ts'
import { commit, serverTime, update } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'

const shown = 30

/** What happened, live, with the number of what was not read yet. */
export function Bell() {
  const session = useSession()
  const person =
    session.state !== 'signed-in' ? null : session.role === 'admin' ? studioDesk : session.person
  const entries = useLiveList(person ? collection.bell(person) : null, {
    orderBy: ['at', 'desc'],
    limit: shown,
  })
  const edits = useLive(person ? doc.noticeEdits() : null)
  const edited = edits.state === 'ready' ? edits.value : null
  const [open, setOpen] = useState(false)
  useEffect(() => {
    // Where notices are allowed already, this browser is kept registered.
    if (person && pushState() === 'granted') void registerDevice(person).catch(() => undefined)
  }, [person])
  const isOn = ({ value }: { value: BellEntry }) => !edited?.off.includes(value.kind)
  const unread =
    entries.state === 'ready' ? entries.value.filter((row) => isOn(row) && !row.value.readAt) : []
  const markRead = (ids: readonly string[]) =>
    person && ids.length > 0
      ? void commit(
          ...ids.map((id) => update(doc.bellEntry(person, id), { readAt: serverTime() })),
        ).catch(() => undefined)
      : undefined

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={text.notices.bell(unread.length)}
        className="relative grid size-11 place-items-center rounded-full text-dim hover:text-light"
      >
        <BellIcon aria-hidden size={20} />
        {unread.length > 0 && (
          <span className="tabular absolute top-1 right-0.5 min-w-4.5 rounded-full bg-light px-1 text-center text-[0.7rem] leading-4.5 font-semibold text-ground">
            {unread.length}
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={text.notices.title}
          className="z-50 max-h-[70dvh] w-[min(24rem,calc(100vw-1.5rem))] overflow-y-auto rounded-xl border border-hairline bg-surface shadow-2xl"
        >
          <div className="flex min-h-14 items-center justify-between gap-2 px-4">
            <h2 className="font-display text-xl">{text.notices.title}</h2>
            {unread.length > 0 && (
              <Button kind="plain" onClick={() => markRead(unread.map(({ id }) => id))}>
                {text.notices.markAll}
              </Button>
            )}
          </div>
          <LiveView of={entries} loading={<Skeleton className="m-4 h-24" />}>
            {(rows) =>
              rows.length === 0 ? (
                <Empty title={text.notices.emptyTitle} body={text.notices.emptyBody} />
              ) : (
                <ul className="divide-y divide-hairline border-t border-hairline">
                  {rows.filter(isOn).map(({ id, value }) => {
                    const words = noticeText(value.kind, value.data, edited)
                    return (
                      <li key={id}>
                        <Link
                          to={value.link}
                          onClick={() => {
                            if (!value.readAt) markRead([id])
                            setOpen(false)
                          }}
                          className="block px-4 py-3 hover:bg-raised"
                        >
                          <span className="flex items-baseline gap-2">
                            {!value.readAt && (
                              <span aria-hidden className="size-1.5 rounded-full bg-gold" />
                            )}
                            <span className={value.readAt ? 'text-dim' : 'font-medium'}>
                              {words.title}
                            </span>
                          </span>
                          <span className="mt-0.5 line-clamp-2 block text-sm text-dim">
                            {words.body}
                          </span>
                        </Link>
                      </li>
                    )
                  })}
                </ul>
              )
            }
          </LiveView>
          {person && <PushSwitch person={person} />}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function PushSwitch({ person }: { person: string }) {
  const [state, setState] = useState(pushState)
  if (state === 'unsupported') return null
  return (
    <div className="border-t border-hairline p-3 text-sm text-dim">
      {state === 'ask' ? (
        <Button
          kind="quiet"
          onClick={() => void registerDevice(person).then(() => setState(pushState()))}
        >
          {text.notices.push}
        </Button>
      ) : state === 'granted' ? (
        text.notices.pushOn
      ) : (
        text.notices.pushDenied
      )}
    </div>
  )
}
