import type { PhotoSet } from '@portal/model/arrangement'
import { formatDay } from '@portal/model/calendar'
import type { Share, ShareUse } from '@portal/model/share'
import { Ban, Clock, Copy, Link2, Pencil, Unlink } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { copyLink } from './copy-link.ts'
import type { ShareRow, ShareView } from './share-view.ts'
import { type ShareState, stateOf } from './share-terms.ts'

const words = text.shares

const faces = {
  open: { tone: 'green', icon: <Link2 aria-hidden size={14} /> },
  over: { tone: 'quiet', icon: <Clock aria-hidden size={14} /> },
  revoked: { tone: 'red', icon: <Ban aria-hidden size={14} /> },
} as const satisfies Record<ShareState, { tone: string; icon: React.ReactNode }>

const whenOf = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

const dayOf = (at: Date): string => formatDay(new Intl.DateTimeFormat('en-CA').format(at))

/** What a link shows and allows, in a line. */
function aboutOf({ what, downloads, hasPassword }: Share, sets: readonly PhotoSet[], side: Side) {
  const shown =
    what === 'all'
      ? words.what.all
      : what === 'selection'
        ? words.what.selection[side]
        : (sets.find(({ id }) => id === what.set)?.name ?? words.what.gone)
  return [shown, words.downloads.said[downloads], ...(hasPassword ? [words.password.has] : [])]
}

type Side = 'client' | 'studio'

/** One link with its state, what it has been used for, and what can be done with it. */
export function ShareLine(props: {
  share: ShareRow
  /** What guests have used it for; null when they have not. */
  use: ShareUse | null
  sets: readonly PhotoSet[]
  side: Side
  now: Date
  onView: (view: ShareView) => void
}) {
  const { share, use, onView } = props
  const { value } = share
  const state = stateOf(value, props.now)
  const ended = value.revokedAt ?? value.expiresAt
  return (
    <li className="grid gap-1 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <bdi className="min-w-0 break-words">{value.label}</bdi>
        <Chip tone={faces[state].tone} icon={faces[state].icon}>
          {words.state[state]}
        </Chip>
      </div>
      <p className="text-dim text-sm">
        <bdi>{aboutOf(value, props.sets, props.side).join(' · ')}</bdi>
      </p>
      <p className="text-dim tabular text-sm">
        {state === 'open' ? words.until(formatDay(value.lastDay)) : words.ended(dayOf(ended))}
        {' · '}
        {use?.lastViewedAt ? words.views(use.views, whenOf(use.lastViewedAt)) : words.noViews}
        {use && use.taken > 0 && ` · ${words.taken(use.taken)}`}
      </p>
      {state !== 'revoked' && (
        <div className="-mb-2 -ml-3 flex">
          {state === 'open' && (
            <IconButton
              label={words.copyOf(value.label)}
              icon={<Copy aria-hidden size={17} />}
              onClick={() => void copyLink(value.secret)}
            />
          )}
          <IconButton
            label={words.edit(value.label)}
            icon={<Pencil aria-hidden size={17} />}
            onClick={() => onView({ kind: 'form', share })}
          />
          <IconButton
            label={words.revoke(value.label)}
            icon={<Unlink aria-hidden size={17} />}
            onClick={() => onView({ kind: 'revoke', share })}
          />
        </div>
      )}
    </li>
  )
}
