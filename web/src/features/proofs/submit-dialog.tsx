import { extrasDueDays, extrasOf } from '@portal/model/choosing'
import type { Gallery, SheetPhoto } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { formatMoney } from '@portal/model/money'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { TakingTurns } from '#ui/taking-turns.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { ProofThumb } from './proof-thumb.tsx'

interface Props {
  id: GalleryId
  gallery: Gallery
  chosen: readonly SheetPhoto[]
  /** How many hearts there are, which is what is submitted. */
  count: number
  /** Whether the server knows them all. */
  settled: boolean
  onClose: () => void
}

const words = text.choosing.dialog

/** Everything that submitting means, before it happens. */
export function SubmitDialog({ id, gallery, chosen, count, settled, onClose }: Props) {
  const { busy, sentence, run } = useAct()
  const { choosing, currency } = gallery
  const extras = extrasOf(choosing, count)
  const money = (amount: number) => formatMoney(amount, currency)

  const submit = () =>
    run(async () => {
      await call('submitSelection', { gallery: id, seenChosen: count, seenExtras: extras.amount })
      showToast(words.done)
      onClose()
    })

  return (
    <Dialog open onClose={onClose} title={words.title}>
      <ul
        aria-label={words.chosen}
        // Scrolls, so it takes the keyboard.
        tabIndex={0}
        className="mb-5 grid max-h-48 grid-cols-6 gap-1 overflow-y-auto sm:grid-cols-8"
      >
        {chosen.map((photo) => (
          <li key={photo.id} aria-label={photo.name}>
            <ProofThumb gallery={id} photo={photo} />
          </li>
        ))}
      </ul>
      <dl className="tabular grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
        <dt>{words.included(count - extras.count)}</dt>
        <dd className="text-dim justify-self-end">{words.nothing}</dd>
        {extras.count > 0 && (
          <>
            <dt>{words.extras(extras.count, money(choosing.extraPrice ?? 0))}</dt>
            <dd className="justify-self-end">{money(extras.amount)}</dd>
            <dt className="border-hairline border-t pt-2 font-medium">{words.sum}</dt>
            <dd className="border-hairline justify-self-stretch border-t pt-2 text-right text-xl">
              {money(extras.amount)}
            </dd>
          </>
        )}
      </dl>
      <p className="text-dim mt-4 text-sm">
        {extras.count > 0 && `${words.onInvoice(extrasDueDays)} `}
        {count < choosing.included && `${words.left(choosing.included - count)} `}
        {words.locked}
      </p>
      {!settled && (
        <output className="text-warn mt-3 block text-sm">{text.choosing.onTheWay}</output>
      )}
      {sentence && (
        <div className="mt-3">
          <ActError sentence={sentence} />
        </div>
      )}
      <DialogFoot onClose={onClose} className="mt-6">
        <TakingTurns turn={String(extras.amount)}>
          <Button kind="gold" busy={busy} disabled={!settled} onClick={() => void submit()}>
            {words.action}
          </Button>
        </TakingTurns>
      </DialogFoot>
    </Dialog>
  )
}
