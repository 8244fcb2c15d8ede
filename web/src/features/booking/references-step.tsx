import { type Reference, referencesPerBooking } from '@portal/model/moodboard'
import { useEffect, useRef, useState } from 'react'
import { ReferenceAdd } from './reference-add.tsx'
import { dropAbandoned, dropSoon, keepFile, stayAfterAll } from './reference-files.ts'
import { LargeView } from './reference-large.tsx'
import { ReferenceList } from './reference-list.tsx'
import { roomOn } from './reference-order.ts'
import { KeptPicture } from './reference-picture.tsx'
import { usePreviews } from './reference-previews.ts'
import { useTakeIn } from './reference-take-in.ts'
import { nameOf } from './reference-tile.tsx'
import { text } from '#text/text.ts'

/** The wizard's board. Nothing leaves the device before the request is sent. */
export function ReferencesStep({
  references,
  onChange,
}: {
  references: Reference[]
  onChange: (references: Reference[]) => void
}) {
  const words = text.references
  // Several files come in between two renderings, and each must find what the one before has added.
  const latest = useRef(references)
  useEffect(() => {
    latest.current = references
  }, [references])
  const change = (alter: (references: Reference[]) => Reference[]) => {
    latest.current = alter(latest.current)
    onChange(latest.current)
  }
  const takingIn = useTakeIn(
    () => roomOn(latest.current),
    async (id, picture, name) => {
      await keepFile(id, picture, name, null)
      change((all) => (roomOn(all) > 0 ? [...all, { kind: 'picture', id, caption: '' }] : all))
      return null
    },
  )
  const previews = usePreviews()
  const [opened, setOpened] = useState<string | null>(null)
  useEffect(() => {
    void dropAbandoned(new Set(latest.current.map(({ id }) => id)))
  }, [])

  return (
    <section className="mt-12 grid gap-5">
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="font-display text-2xl">{words.stepTitle}</h2>
          {references.length > 0 && (
            <p className="text-dim tabular text-sm">
              {words.count(references.length, referencesPerBooking)}
            </p>
          )}
        </div>
        <p className="text-dim mt-1 max-w-xl">{words.stepLead}</p>
      </div>
      <ReferenceAdd
        room={roomOn(references)}
        takingIn={takingIn}
        onLink={(link) => change((all) => [...all, link])}
      />
      {references.length > 0 && (
        <ReferenceList
          references={references}
          mayChange
          onChange={change}
          onRemoved={({ id }) => dropSoon(id)}
          onBack={({ id }) => stayAfterAll(id)}
          renderPicture={({ id }, name) => (
            <KeptPicture id={id} name={name} onOpen={() => setOpened(id)} />
          )}
        />
      )}
      <LargeView
        opened={opened}
        onClose={() => setOpened(null)}
        pictures={references.flatMap((reference, index) => {
          const src = previews[reference.id]
          return src ? { id: reference.id, src, name: nameOf(reference, index) } : []
        })}
      />
    </section>
  )
}
