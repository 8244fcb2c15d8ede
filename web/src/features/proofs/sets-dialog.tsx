import { type PhotoSet, setsLimit } from '@portal/model/arrangement'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { faultOfName, swapped } from './set-names.ts'

const words = text.arranging.setsDialog

interface Props {
  sets: readonly PhotoSet[]
  onSave: (sets: PhotoSet[]) => Promise<boolean>
  onClose: () => void
}

/** The sets of a gallery: named, put in order, taken away. */
export function SetsDialog({ sets, onSave, onClose }: Props) {
  const [draft, setDraft] = useState<readonly PhotoSet[]>(() =>
    sets.length > 0 ? sets : [{ id: newId(), name: '' }],
  )
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const faults = draft.map((_, index) => faultOfName(draft, index))

  async function save(): Promise<void> {
    setShown(true)
    if (faults.some((fault) => fault !== null)) return
    setBusy(true)
    const saved = await onSave(draft.map(({ id, name }) => ({ id, name: name.trim() })))
    setBusy(false)
    if (saved) onClose()
  }

  return (
    <Dialog open onClose={onClose} title={words.title}>
      <p className="text-dim mb-4 text-sm">
        {words.body} {words.keeps}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <ol className="grid gap-3">
          {draft.map(({ id, name }, index) => (
            <li key={id} className="flex items-end gap-1">
              <div className="min-w-0 flex-1">
                <TextField
                  label={words.name(index + 1)}
                  placeholder={words.placeholder}
                  maxLength={40}
                  value={name}
                  error={shown && faults[index] ? words[faults[index]] : null}
                  onChange={(value) =>
                    setDraft(draft.map((set) => (set.id === id ? { id, name: value } : set)))
                  }
                />
              </div>
              <IconButton
                label={words.up(name || String(index + 1))}
                icon={<ArrowUp aria-hidden size={18} />}
                disabled={index === 0}
                onClick={() => setDraft(swapped(draft, index, -1))}
              />
              <IconButton
                label={words.down(name || String(index + 1))}
                icon={<ArrowDown aria-hidden size={18} />}
                disabled={index === draft.length - 1}
                onClick={() => setDraft(swapped(draft, index, 1))}
              />
              <IconButton
                label={words.remove(name || String(index + 1))}
                icon={<Trash2 aria-hidden size={18} />}
                onClick={() => setDraft(draft.filter((set) => set.id !== id))}
              />
            </li>
          ))}
        </ol>
        <div className="mt-4">
          {draft.length < setsLimit ? (
            <Button
              kind="plain"
              icon={<Plus aria-hidden size={16} />}
              onClick={() => setDraft([...draft, { id: newId(), name: '' }])}
            >
              {words.add}
            </Button>
          ) : (
            <p className="text-dim text-sm">{words.limit}</p>
          )}
        </div>
        <DialogFoot onClose={onClose} className="mt-6">
          <Button kind="gold" type="submit" busy={busy}>
            {words.save}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
