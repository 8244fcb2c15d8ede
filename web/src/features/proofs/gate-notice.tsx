import type { Gate, GateStep } from '@portal/model/delivery'
import type { GalleryStage } from '@portal/model/stage'
import { routes } from '@portal/model/routes'
import { Download } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'

interface Props {
  gate: Gate
  stage: GalleryStage
  finals: number
  onDownload: () => void
}

const words = text.delivery

/** Above the photographs: the way to the downloads, or the one step that is missing, with its button. */
export function GateNotice({ gate, stage, finals, onDownload }: Props) {
  // Finished, and nothing that could be paid: it is for Les to say why.
  const step = stage === 'withheld' ? 'withdrawn' : gate.missing[0]
  const open = stage === 'editing' || stage === 'looking' ? words.first : words.ready
  if (step === 'submit' && finals === 0) return null
  const isToPay = step === 'finals' && gate.missing.includes('pay')
  const said = step
    ? { ...words.missing[step], ...(isToPay ? { body: words.unpaid } : {}) }
    : { ...open, body: open.body(finals) }
  return (
    <section
      aria-label={words.download}
      className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border px-5 py-4 ${step ? 'border-hairline bg-surface' : 'border-gold/40 bg-gold/5'}`}
    >
      <div className="min-w-0 flex-[1_1_16rem]">
        <h2 className="font-display text-xl">{said.title}</h2>
        <p className="text-dim text-sm">{said.body}</p>
      </div>
      {step ? (
        <StepButton step={step} isToPay={isToPay} />
      ) : (
        <Button kind="gold" icon={<Download aria-hidden size={18} />} onClick={onDownload}>
          {words.download}
        </Button>
      )}
    </section>
  )
}

function StepButton({ step, isToPay }: { step: GateStep; isToPay: boolean }) {
  // Choosing is on this very page, and its own bar holds the button.
  if (step === 'submit') return null
  const to = step === 'pay' || isToPay ? routes.portal.invoices() : routes.portal.chats()
  return (
    <LinkButton kind={step === 'pay' ? 'gold' : 'quiet'} to={to}>
      {words.missing[isToPay ? 'pay' : step].action}
    </LinkButton>
  )
}
