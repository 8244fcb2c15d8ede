import type { BookingStatus } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { invoiceOf } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '#firebase/call.ts'
import { useLiveList } from '#firebase/live.ts'
import { ChooseClient } from '../../shared/search/choose-client.tsx'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useAct } from '#ui/use-act.ts'

const hasInvoice: readonly BookingStatus[] = ['approved', 'completed']

/** Asks for whom, and for which booking if any; then the draft is there to be written. */
export function NewInvoice({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={text.deskMoney.begin.title}>
      <Begin />
    </Dialog>
  )
}

function Begin() {
  const words = text.deskMoney.begin
  const [client, setClient] = useState('')
  const bookings = useLiveList(client ? collection.bookings() : null, {
    where: [['client', '==', client]],
    orderBy: ['createdAt', 'desc'],
    limit: 20,
  })
  const [booking, setBooking] = useState('')
  const [draft] = useState(newId)
  const { busy, sentence, run } = useAct()
  const navigate = useNavigate()
  const begin = () =>
    run(async () => {
      const begun = await call('draftInvoice', { draft, client, booking: booking || null })
      await navigate(routes.desk.invoice(invoiceOf(begun.draft)))
    })
  // Whoever waits for an answer gets the first invoice with it.
  const ofClient =
    bookings.state === 'ready'
      ? bookings.value.filter(({ value: { status } }) => hasInvoice.includes(status))
      : []
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <ChooseClient
        label={words.client}
        nobody={words.choose}
        value={client}
        onChange={(id) => {
          setClient(id)
          setBooking('')
        }}
      />
      <Select
        label={words.booking}
        hint={words.bookingHint}
        value={booking}
        onChange={setBooking}
        disabled={ofClient.length === 0}
        options={[
          ['', words.noBooking],
          ...ofClient.map(
            ({ id, value }) => [id, `${value.package.name}, ${formatDay(value.date)}`] as const,
          ),
        ]}
      />
      <ActError sentence={sentence} />
      <Button kind="gold" type="submit" busy={busy} disabled={client === ''}>
        {words.go}
      </Button>
    </form>
  )
}
