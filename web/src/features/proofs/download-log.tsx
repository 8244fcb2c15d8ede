import type { DownloadEntry, Viewed } from '@portal/model/delivery'
import { downloadsApart, takerKinds } from '@portal/model/downloads-apart'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import { useSession } from '#firebase/auth.ts'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const words = text.delivery.release
const mostEntries = 100
/** More than a client has members. */
const mostViews = 50

const whenOf = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

const whatOf = ({ what, name }: DownloadEntry): string =>
  what.kind === 'photo'
    ? words.photo(name, words.sizes[what.size])
    : words.zip(name, what.files, words.sizes[what.size])

const lineOf = (who: string, { at, first, visits = 1 }: Viewed): string =>
  [
    words.viewed(who, whenOf(at)),
    ...(visits > 1 ? [words.visits(visits, first ? whenOf(first) : null)] : []),
  ].join(' · ')

/** Whose the downloads are: the client's, and apart from them everybody else's. */
function apartOf(entries: readonly DownloadEntry[], gallery: Gallery): string {
  const counts = downloadsApart(entries, gallery)
  const said = takerKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words.apart[kind](counts[kind], gallery.clientName))
  return words.apartAll(said.join(' · '))
}

/** When its client and the members last looked at a gallery, and who has taken what, newest first. */
export function DownloadLog({ id, gallery }: { id: GalleryId; gallery: Gallery }) {
  const session = useSession()
  const views = useLiveList(collection.looks(id), { orderBy: ['at', 'desc'], limit: mostViews })
  const entries = useLiveList(collection.downloads(id), {
    orderBy: ['at', 'desc'],
    limit: mostEntries,
  })
  const me = session.state === 'signed-in' ? session.person : null
  const nameOf = (person: string | null) =>
    person === gallery.client
      ? gallery.clientName
      : person === me
        ? words.you
        : ((person && gallery.names[person]) ?? words.somebody)
  return (
    <section aria-label={words.log} className="border-hairline grid gap-2 border-t pt-4 text-sm">
      <h3 className="text-dim">{words.log}</h3>
      {views.state === 'ready' && (
        <ul>
          {!views.value.some(({ id: person }) => person === gallery.client) && (
            <li>{words.neverViewed(gallery.clientName)}</li>
          )}
          {views.value.map(({ id: person, value }) => (
            <li key={person}>{lineOf(nameOf(person), value)}</li>
          ))}
        </ul>
      )}
      <LiveView of={entries} loading={<Skeleton className="h-10" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-dim">{words.noLog}</p>
          ) : (
            <>
              <p className="tabular">
                {apartOf(
                  rows.map(({ value }) => value),
                  gallery,
                )}
              </p>
              <ul
                // Scrolls, so it takes the keyboard.
                tabIndex={0}
                aria-label={words.log}
                className="tabular max-h-56 overflow-y-auto"
              >
                {rows.map(({ id: entry, value }) => (
                  <li key={entry} className="flex flex-wrap gap-x-3 py-1">
                    <span className="text-dim">{whenOf(value.at)}</span>
                    <span>
                      {value.share ? words.guest(value.share.label) : nameOf(value.person)}
                    </span>
                    {value.released && (
                      <bdi className="text-dim">{words.asVendor(value.released.name)}</bdi>
                    )}
                    <bdi className="text-dim min-w-0 break-all">{whatOf(value)}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </LiveView>
    </section>
  )
}
