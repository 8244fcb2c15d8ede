import { addDays, dayIn } from '@portal/model/calendar'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { lastDaysOf, shareDays, type ShareDownloads, ShareWhat } from '@portal/model/share'
import { type FormEvent, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { Select, Switch, TextField } from '#ui/field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { PasswordField } from '#ui/password-field.tsx'
import type { ShareRow } from './share-view.ts'
import { isFitDay, passwordFor } from './share-terms.ts'

const words = text.shares
const sizes = ['none', 'web', 'print'] as const satisfies readonly ShareDownloads[]
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a link shows, to whom, how long and how far; for a new one, or for one that is changed. */
export function ShareForm(props: {
  id: GalleryId
  gallery: Gallery
  side: 'client' | 'studio'
  share: ShareRow | null
  onMade: (secret: string, hasPassword: boolean) => void
  onBack: () => void
}) {
  const { gallery, share } = props
  const before = share?.value ?? null
  const [today] = useState(() => dayIn(zone, new Date()))
  const [what, setWhat] = useState('all')
  const [label, setLabel] = useState(before?.label ?? '')
  const [lastDay, setLastDay] = useState(before?.lastDay ?? addDays(today, shareDays.usual))
  const [downloads, setDownloads] = useState<ShareDownloads>(before?.downloads ?? 'web')
  const [isLocked, setLocked] = useState(before?.hasPassword ?? false)
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const { busy, sentence, run } = useAct()

  const hasOne = before?.hasPassword ?? false
  const password = passwordFor(typed, isLocked, hasOne)
  const isDayFit = isFitDay(lastDay, before?.lastDay ?? null, today)
  const { first, last } = lastDaysOf(today)

  function send(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (label.trim() === '' || !isDayFit || password === 'missing') return
    const terms = { label, downloads, lastDay }
    void run(async () => {
      if (share) {
        await call('updateShare', { share: share.id, ...terms, password })
        showToast(words.saved)
        return props.onBack()
      }
      const asked = ShareWhat.parse(what.startsWith('set:') ? { set: what.slice(4) } : what)
      const set = typeof password === 'object' ? password.set : null
      const made = await call('shareGallery', {
        gallery: props.id,
        what: asked,
        ...terms,
        password: set,
      })
      return props.onMade(made.secret, set !== null)
    })
  }

  return (
    <form noValidate onSubmit={send} className="grid gap-5">
      <TextField
        label={words.label}
        hint={words.labelHint}
        error={isTried && label.trim() === '' ? words.labelMissing : null}
        maxLength={60}
        autoComplete="off"
        value={label}
        onChange={setLabel}
      />
      {!share && (
        <Select
          label={words.what.legend}
          value={what}
          onChange={setWhat}
          options={[
            ['all', words.what.all],
            ['selection', words.what.selection[props.side]],
            ...gallery.sets.map(({ id, name }) => [`set:${id}`, name] as const),
          ]}
        />
      )}
      <TextField
        label={words.lastDay}
        error={isTried && !isDayFit ? words.dayMissing : null}
        type="date"
        min={first}
        max={last}
        value={lastDay}
        onChange={setLastDay}
      />
      <Choices
        legend={words.downloads.legend}
        value={downloads}
        onChange={setDownloads}
        options={sizes.map((size) => ({
          value: size,
          label: words.downloads.options[size],
          hint: words.downloads.hints[size],
        }))}
      />
      <p className="text-dim -mt-3 text-sm">{words.downloads.about}</p>
      <Switch
        label={words.password.switch}
        hint={words.password.switchHint}
        checked={isLocked}
        onChange={setLocked}
      />
      {isLocked && (
        <PasswordField
          words={{
            label: hasOne ? words.password.newLabel : words.password.label,
            show: words.password.show,
            hide: words.password.hide,
          }}
          hint={hasOne ? words.password.unchanged : undefined}
          error={isTried && password === 'missing' ? words.password.missing : null}
          autoComplete="new-password"
          value={typed}
          onChange={setTyped}
        />
      )}
      <ActError sentence={sentence} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="quiet" onClick={props.onBack}>
          {words.back}
        </Button>
        <Button kind="gold" type="submit" busy={busy}>
          {share ? words.save : words.make}
        </Button>
      </div>
    </form>
  )
}
