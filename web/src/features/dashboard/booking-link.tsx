import { ChevronRight, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface Props {
  icon: ReactNode
  name: string
  state: ReactNode
}

const shape = 'border-hairline flex min-h-16 w-full items-center gap-4 rounded-lg border px-4 py-3'
const live = 'bg-surface hover:bg-raised transition-colors'

const Inside = ({ icon, name, state }: Props) => (
  <>
    <span aria-hidden className="text-dim [&>svg]:size-5">
      {icon}
    </span>
    <span className="min-w-0 flex-1 text-left">
      <span className="block">{name}</span>
      <span className="text-dim tabular block text-sm">{state}</span>
    </span>
  </>
)

/** A link to somewhere; without an address there is nothing behind it yet. */
export function BookingLink({ to, ...inside }: Props & { to?: string | undefined }) {
  return (
    <li>
      {to ? (
        <Link to={to} className={`${shape} ${live}`}>
          <Inside {...inside} />
          <ChevronRight aria-hidden className="text-dim size-4" />
        </Link>
      ) : (
        <div className={shape}>
          <Inside {...inside} />
        </div>
      )}
    </li>
  )
}

/** The same for what is done on the spot. */
export function BookingButton({
  onPress,
  busy,
  ...inside
}: Props & { onPress: () => void; busy: boolean }) {
  return (
    <li>
      <button
        type="button"
        onClick={onPress}
        disabled={busy}
        aria-busy={busy || undefined}
        className={`${shape} ${live}`}
      >
        <Inside {...inside} />
        {busy && <LoaderCircle aria-hidden className="text-dim size-4 animate-spin" />}
      </button>
    </li>
  )
}
