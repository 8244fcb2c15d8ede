import { Link } from 'react-router'
import { text } from '#text/text.ts'

const words = { ...text.comments.views, finals: text.delivery.room.view }

/** The sides of a gallery; the first is there from the beginning. */
export const galleryViews = ['upload', 'client', 'finals'] as const
export type GalleryView = (typeof galleryViews)[number]

/** Which side of a published gallery Les looks at, held in the address (`?view=`). */
export const GalleryViews = ({ view }: { view: GalleryView }) => (
  <nav aria-label={words.label} className="border-hairline flex gap-6 border-b">
    {galleryViews.map((one) => (
      <Link
        key={one}
        to={one === 'upload' ? '?' : `?view=${one}`}
        replace
        aria-current={one === view ? 'page' : undefined}
        className={`-mb-px inline-flex min-h-11 items-center border-b-2 text-sm ${one === view ? 'border-light text-light' : 'text-dim hover:text-light border-transparent'}`}
      >
        {words[one]}
      </Link>
    ))}
  </nav>
)
