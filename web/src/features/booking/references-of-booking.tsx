import { type Reference, referenceAddress, referencesPerBooking } from '@portal/model/moodboard'
import { collection } from '@portal/model/paths'
import { plainFileName } from '@portal/model/upload'
import { type ReactNode, useState } from 'react'
import { ReferenceAdd } from './reference-add.tsx'
import { dropSoon, keepFile, keptFile, stayAfterAll } from './reference-files.ts'
import { LargeView } from './reference-large.tsx'
import { ReferenceList } from './reference-list.tsx'
import { roomOn } from './reference-order.ts'
import { SentPicture } from './reference-picture.tsx'
import { usePreviews } from './reference-previews.ts'
import { useTakeIn } from './reference-take-in.ts'
import { nameOf } from './reference-tile.tsx'
import { referenceUploads } from './reference-uploads.ts'
import { useBoard } from './references-live.ts'
import { useLiveList } from '#firebase/live.ts'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { Empty, Failed } from '#ui/states.tsx'

/** The board of a booking, for its client and for Les alike. */
export function ReferencesBoard({
  booking,
  person,
  side,
  mayChange,
  loading,
}: {
  booking: string
  /** Who looks at it, and uploads. */
  person: string
  side: 'client' | 'desk'
  /** False while Les looks through a client's eyes. */
  mayChange: boolean
  loading: ReactNode
}) {
  const words = text.references
  const states = useLiveList(collection.referencePictures(booking), { limit: 100 })
  const previews = usePreviews()
  const mediaReady = useMediaReady()
  const [opened, setOpened] = useState<string | null>(null)

  const send = (id: string, name: string) =>
    referenceUploads.getState().add([{ id, booking, person, name, quiet: false }])
  const onBack = async ({ id }: Reference) => {
    stayAfterAll(id)
    const kept = await keptFile(id)
    // Nothing is kept here of what has arrived.
    if (kept) send(id, kept.name)
  }
  const { references, change, unreadable } = useBoard(
    booking,
    mayChange,
    (reference) => void onBack(reference),
  )
  const takingIn = useTakeIn(
    () => roomOn(references ?? []),
    async (id, picture, name) => {
      await keepFile(id, picture, name, { booking, person })
      change((all) => (roomOn(all) > 0 ? [...all, { kind: 'picture', id, caption: '' }] : all))
      send(id, plainFileName(name))
      return null
    },
  )
  const onRemoved = ({ id }: Reference) => {
    referenceUploads.getState().cancel(id)
    dropSoon(id)
  }

  if (!references) return unreadable ? <Failed /> : loading
  const stateOf = (id: string) =>
    states.state === 'ready'
      ? (states.value.find((picture) => picture.id === id)?.value ?? null)
      : undefined
  const sourceOf = (id: string) =>
    stateOf(id)?.state === 'ready' && mediaReady ? referenceAddress(booking, id) : previews[id]

  return (
    <div className="grid gap-6">
      {mayChange && (
        <ReferenceAdd
          room={roomOn(references)}
          takingIn={takingIn}
          onLink={(link) => change((all) => (roomOn(all) > 0 ? [...all, link] : all))}
        />
      )}
      {states.state === 'failed' && (
        <p role="alert" className="text-warn text-sm">
          {words.picturesUnknown}
        </p>
      )}
      {references.length === 0 ? (
        <Empty title={words.empty.title} body={words.empty[mayChange ? side : 'watching']} />
      ) : (
        <section>
          <div className="mb-4 flex items-baseline justify-between gap-4">
            <h2 className="font-display text-2xl">{words.board}</h2>
            <p className="text-dim tabular text-sm">
              {words.count(references.length, referencesPerBooking)}
            </p>
          </div>
          <ReferenceList
            references={references}
            mayChange={mayChange}
            onChange={change}
            onRemoved={onRemoved}
            onBack={(reference) => void onBack(reference)}
            renderPicture={({ id }, name, remove) => (
              <SentPicture
                booking={booking}
                id={id}
                name={name}
                state={stateOf(id)}
                absent={side === 'desk' ? words.notArrived : words.absent}
                onOpen={() => setOpened(id)}
                onStop={remove}
              />
            )}
          />
        </section>
      )}
      <LargeView
        opened={opened}
        onClose={() => setOpened(null)}
        pictures={references.flatMap((reference, index) => {
          const src = reference.kind === 'picture' && sourceOf(reference.id)
          return src ? { id: reference.id, src, name: nameOf(reference, index) } : []
        })}
      />
    </div>
  )
}
