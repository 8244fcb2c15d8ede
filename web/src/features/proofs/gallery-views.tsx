import { Link } from 'react-router'
import { text } from '#text/text.ts'

const words = text.comments.views

/** Which side of a published gallery Les looks at, held in the address (`?view=client`). */
export const GalleryViews = ({ view }: { view: 'upload' | 'client' }) => (
  <nav aria-label={words.label} className="border-hairline flex gap-6 border-b">
    {(['upload', 'client'] as const).map((one) => (
      <Link
        key={one}
        to={one === 'client' ? '?view=client' : '?'}
        replace
        aria-current={one === view ? 'page' : undefined}
        className={`-mb-px inline-flex min-h-11 items-center border-b-2 text-sm ${one === view ? 'border-light text-light' : 'text-dim hover:text-light border-transparent'}`}
      >
        {words[one]}
      </Link>
    ))}
  </nav>
)
