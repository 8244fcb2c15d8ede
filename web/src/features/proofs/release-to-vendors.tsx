import type { Gallery, SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PersonId } from '@portal/model/ids'
import { type Audience, vendorSetPhotos } from '@portal/model/vendor-set'
import { type FormEvent, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Choices } from '#ui/choices.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { useStanding } from './use-gate.ts'

const words = text.vendors.desk

interface Props {
  id: GalleryId
  gallery: Gallery
  /** Those that are chosen; the finished of them go out. */
  photos: readonly SheetPhoto[]
  onClose: () => void
}

/** The vendors of a gallery's client, by name. */
const vendorsOf = ({ members, names }: Gallery): [person: PersonId, name: string][] =>
  Object.entries(members).flatMap(([person, role]) =>
    role === 'vendor' ? [[person, names[person] ?? ''] as [PersonId, string]] : [],
  )

/** Gives chosen photographs a name and releases them to all vendors, or to some. */
export function ReleaseToVendors({ id, gallery, photos, onClose }: Props) {
  const gate = useStanding(id, gallery, null)?.gate
  const vendors = vendorsOf(gallery)
  const finished = photos.filter(({ final }) => final)
  const [name, setName] = useState<string>(words.suggestion)
  const [whom, setWhom] = useState<'all' | 'some'>('all')
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set())
  const [asked, setAsked] = useState(false)
  const { busy, sentence, run } = useAct()
  const isNamed = name.trim() !== ''
  const isFor = whom === 'all' || ticked.size > 0
  const hindrance =
    gate?.open === false
      ? words.closed
      : finished.length === 0
        ? words.none
        : finished.length > vendorSetPhotos
          ? words.tooMany(vendorSetPhotos)
          : null

  async function release(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (!isNamed || !isFor) return
    const audience: Audience = whom === 'all' ? 'all' : [...ticked]
    const input = { gallery: id, name, audience, photos: finished.map((photo) => photo.id) }
    if (!(await run(() => call('releaseToVendors', input)))) return
    showToast(words.released(name.trim()))
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={words.title}>
      {hindrance !== null ? (
        <p>{hindrance}</p>
      ) : (
        <form noValidate className="grid gap-5" onSubmit={(event) => void release(event)}>
          <div className="text-dim grid gap-1 text-sm">
            <p>{words.lead(finished.length)}</p>
            {finished.length < photos.length && (
              <p>{words.unfinished(photos.length - finished.length)}</p>
            )}
          </div>
          <TextField
            label={words.name}
            hint={words.nameHint}
            maxLength={60}
            value={name}
            onChange={setName}
            error={asked && !isNamed ? words.nameMissing : null}
          />
          {vendors.length === 0 ? (
            <p className="text-sm">{words.noVendors}</p>
          ) : (
            <Choices
              legend={words.whom}
              value={whom}
              onChange={setWhom}
              options={[
                { value: 'all', label: words.all, hint: words.allHint },
                { value: 'some', label: words.some, hint: words.someHint },
              ]}
            />
          )}
          {whom === 'some' && (
            <Vendors of={vendors} ticked={ticked} onTick={setTicked} missing={asked && !isFor} />
          )}
          <ActError sentence={sentence} />
          <DialogFoot onClose={onClose}>
            <Button kind="gold" type="submit" busy={busy}>
              {words.action}
            </Button>
          </DialogFoot>
        </form>
      )}
    </Dialog>
  )
}

function Vendors(props: {
  of: readonly [person: PersonId, name: string][]
  ticked: ReadonlySet<PersonId>
  onTick: (ticked: ReadonlySet<PersonId>) => void
  missing: boolean
}) {
  const { ticked } = props
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{words.some}</legend>
      {props.of.map(([person, name]) => (
        <label key={person} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            checked={ticked.has(person)}
            onChange={({ target }) => {
              const others = [...ticked].filter((one) => one !== person)
              props.onTick(new Set(target.checked ? [...others, person] : others))
            }}
            className="accent-light size-4"
          />
          {name}
        </label>
      ))}
      {props.missing && (
        <p role="alert" className="text-bad text-sm">
          {words.noneTicked}
        </p>
      )}
    </fieldset>
  )
}
