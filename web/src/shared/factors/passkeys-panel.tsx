import type { PasskeyId, PersonId } from '@portal/model/ids'
import { type KnownPasskey, passkeyNameLimit } from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import { KeyRound, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { localDay } from '#ui/local-day.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { hasPasskeys } from './has-passkeys.ts'

const words = text.factors.passkeys

/** The passkeys of somebody, and how another one is added. */
export function PasskeysPanel({ person }: { person: PersonId }) {
  const factors = useLive(doc.factors(person))
  return (
    <Panel title={words.title}>
      <p className="text-dim -mt-2 mb-5 max-w-prose">{words.lead}</p>
      <LiveView of={factors} loading={<Skeleton className="h-24" />}>
        {(value) => <Passkeys known={Object.entries(value?.passkeys ?? {})} />}
      </LiveView>
    </Panel>
  )
}

function Passkeys({ known }: { known: readonly [PasskeyId, KnownPasskey][] }) {
  const { busy, sentence, run } = useAct()
  async function add(): Promise<void> {
    await run(async () => {
      const { makePasskey } = await import('./passkey-browser.ts')
      if (await makePasskey()) showToast(words.added)
    })
  }
  const byAge = known.toSorted(([, one], [, other]) => +one.createdAt - +other.createdAt)
  return (
    <div className="grid gap-5">
      {known.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="divide-hairline divide-y">
          {byAge.map(([id, passkey]) => (
            <PasskeyRow key={id} id={id} passkey={passkey} />
          ))}
        </ul>
      )}
      {hasPasskeys() ? (
        <div className="grid justify-items-start gap-2">
          <Button
            kind="quiet"
            icon={<KeyRound aria-hidden size={16} />}
            busy={busy}
            onClick={() => void add()}
          >
            {words.add}
          </Button>
          <ActError sentence={sentence} />
        </div>
      ) : (
        <p className="text-dim">{words.unknown}</p>
      )}
    </div>
  )
}

function PasskeyRow({ id, passkey }: { id: PasskeyId; passkey: KnownPasskey }) {
  const [asking, setAsking] = useState<'name' | 'remove' | null>(null)
  const { name, createdAt, usedAt } = passkey
  const said = [
    words.made(localDay(createdAt)),
    usedAt ? words.used(localDay(usedAt)) : words.unused,
  ]
  return (
    <li className="flex items-center gap-2 py-3">
      <div className="min-w-0 flex-1">
        <p className="break-words">{name}</p>
        <p className="text-dim text-sm">{said.join(', ')}</p>
      </div>
      <IconButton
        label={words.rename(name)}
        icon={<Pencil aria-hidden size={16} />}
        onClick={() => setAsking('name')}
      />
      <IconButton
        label={words.remove(name)}
        icon={<Trash2 aria-hidden size={16} />}
        onClick={() => setAsking('remove')}
      />
      {asking === 'name' && <RenameDialog id={id} name={name} onClose={() => setAsking(null)} />}
      {asking === 'remove' && <RemoveDialog id={id} name={name} onClose={() => setAsking(null)} />}
    </li>
  )
}

interface Asked {
  id: PasskeyId
  name: string
  onClose: () => void
}

function RenameDialog({ id, name, onClose }: Asked) {
  const [typed, setTyped] = useState(name)
  const [isMissing, setMissing] = useState(false)
  const { busy, sentence, run } = useAct()
  async function save(): Promise<void> {
    if (typed.trim() === '') return setMissing(true)
    if (await run(() => call('renamePasskey', { passkey: id, name: typed }))) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.renameTitle}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={words.name}
          value={typed}
          maxLength={passkeyNameLimit}
          error={isMissing ? words.nameMissing : null}
          onChange={setTyped}
        />
        <ActError sentence={sentence} />
        <DialogFoot onClose={onClose}>
          <Button kind="gold" type="submit" busy={busy}>
            {words.save}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}

function RemoveDialog({ id, name, onClose }: Asked) {
  const { busy, sentence, run } = useAct()
  async function remove(): Promise<void> {
    if (!(await run(() => call('removePasskey', { passkey: id })))) return
    showToast(words.removed)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.removeTitle}>
      <p className="text-dim mb-6">{words.removeBody(name)}</p>
      <ActError sentence={sentence} />
      <DialogFoot onClose={onClose}>
        <Button kind="danger" busy={busy} onClick={() => void remove()}>
          {words.removeAction}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
