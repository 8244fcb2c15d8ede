import type { PhotoSet } from '@portal/model/arrangement'
import type { SetId } from '@portal/model/ids'
import {
  ArrowLeft,
  ArrowRight,
  Eye,
  EyeOff,
  Handshake,
  Star,
  StarOff,
  Trash2,
  X,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { keyOf } from '#ui/key-of.ts'

interface Props {
  count: number
  sets: readonly PhotoSet[]
  /** What is selected is hidden: it can be shown or deleted. */
  hidden: boolean
  busy: boolean
  /** Null where a cover cannot be chosen, else whether this is it. */
  isCover: boolean | null
  mayMove: { earlier: boolean; later: boolean }
  onSet: (set: SetId | null) => void
  onMove: (direction: 'earlier' | 'later') => void
  onHide: () => void
  /** Null where nothing can be released. */
  onRelease: (() => void) | null
  onShow: () => void
  onCover: () => void
  onDelete: () => void
  onClear: () => void
}

const words = text.arranging

/** What can be done with the selected photos. */
export function ArrangeBar(props: Props) {
  const { busy } = props
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label={words.bar}
      aria-busy={busy || undefined}
      onKeyDown={(event) => {
        if (keyOf(event) === 'Escape') props.onClear()
      }}
      className="border-hairline bg-raised flex flex-wrap items-center gap-x-1 rounded-lg border py-1 pr-1 pl-4 shadow-2xl"
    >
      <output className="tabular mr-auto min-h-11 content-center text-sm">
        {words.selected(props.count)}
      </output>
      {props.hidden ? (
        <Action icon={<Eye aria-hidden size={16} />} busy={busy} onClick={props.onShow}>
          {words.show}
        </Action>
      ) : (
        <>
          {props.sets.length > 0 && (
            <select
              aria-label={words.intoSet}
              value=""
              disabled={busy}
              onChange={(event) =>
                props.onSet(event.target.value === '-' ? null : event.target.value)
              }
              className="border-hairline bg-surface text-light min-h-11 max-w-40 rounded-sm border px-3 text-sm"
            >
              <option value="" disabled>
                {words.intoSetChoose}
              </option>
              {props.sets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value="-">{words.noSet}</option>
            </select>
          )}
          <IconButton
            label={words.earlier}
            icon={<ArrowLeft aria-hidden size={18} />}
            disabled={busy || !props.mayMove.earlier}
            onClick={() => props.onMove('earlier')}
          />
          <IconButton
            label={words.later}
            icon={<ArrowRight aria-hidden size={18} />}
            disabled={busy || !props.mayMove.later}
            onClick={() => props.onMove('later')}
          />
          {props.isCover !== null && (
            <Action
              icon={
                props.isCover ? <StarOff aria-hidden size={16} /> : <Star aria-hidden size={16} />
              }
              busy={busy}
              onClick={props.onCover}
            >
              {props.isCover ? words.noCover : words.cover}
            </Action>
          )}
          {props.onRelease && (
            <Action
              icon={<Handshake aria-hidden size={16} />}
              busy={busy}
              onClick={props.onRelease}
            >
              {text.vendors.desk.open}
            </Action>
          )}
          <Action icon={<EyeOff aria-hidden size={16} />} busy={busy} onClick={props.onHide}>
            {words.hide}
          </Action>
        </>
      )}
      <Action icon={<Trash2 aria-hidden size={16} />} busy={busy} bad onClick={props.onDelete}>
        {words.delete}
      </Action>
      <IconButton label={words.clear} icon={<X aria-hidden size={18} />} onClick={props.onClear} />
    </div>
  )
}

const Action = (props: {
  icon: ReactNode
  busy: boolean
  bad?: boolean
  onClick: () => void
  children: string
}) => (
  <button
    type="button"
    disabled={props.busy}
    onClick={props.onClick}
    className={`inline-flex min-h-11 items-center gap-2 rounded-sm px-3 text-sm transition-colors disabled:opacity-45 ${
      props.bad ? 'text-bad hover:bg-bad/10' : 'text-light hover:bg-surface'
    }`}
  >
    {props.icon}
    {props.children}
  </button>
)
