import { formatDay } from '@portal/model/calendar'
import type { Card } from '@portal/model/chat'
import { formatMoney } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { CalendarDays, Camera, Paperclip, Plus, ReceiptText } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef, useState } from 'react'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { FileInput } from '#ui/files/file-input.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { MenuBox, MenuItem } from '#ui/menu.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useTalker } from './use-talker.ts'

/** What can go along with words: files, a picture taken now, or a card. */
export function AttachMenu(props: {
  client: string
  onFiles: (files: readonly File[]) => void
  onCard: (card: Card) => void
}) {
  const words = text.chat.attachMenu
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [choosing, setChoosing] = useState<'booking' | 'invoice' | null>(null)
  const choose = (card: Card) => {
    setChoosing(null)
    props.onCard(card)
  }
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          aria-label={text.chat.attach}
          className="text-dim hover:text-light grid size-11 shrink-0 place-items-center rounded-full"
        >
          <Plus aria-hidden size={22} />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <MenuBox side="top" align="start">
            <MenuItem onSelect={() => files.current?.click()}>
              <Paperclip aria-hidden size={16} />
              {words.files}
            </MenuItem>
            <MenuItem
              className="hidden pointer-coarse:flex"
              onSelect={() => camera.current?.click()}
            >
              <Camera aria-hidden size={16} />
              {words.camera}
            </MenuItem>
            <MenuItem onSelect={() => setChoosing('booking')}>
              <CalendarDays aria-hidden size={16} />
              {words.booking}
            </MenuItem>
            <MenuItem onSelect={() => setChoosing('invoice')}>
              <ReceiptText aria-hidden size={16} />
              {words.invoice}
            </MenuItem>
          </MenuBox>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <FileInput input={files} label={text.files.choose} onFiles={props.onFiles} />
      <FileInput input={camera} label={words.camera} onFiles={props.onFiles} isCamera />
      <Dialog
        open={choosing !== null}
        onClose={() => setChoosing(null)}
        title={words[choosing ?? 'booking']}
      >
        {choosing === 'booking' && <Bookings client={props.client} onChoose={choose} />}
        {choosing === 'invoice' && <Invoices client={props.client} onChoose={choose} />}
      </Dialog>
    </>
  )
}

interface Choice {
  client: string
  onChoose: (card: Card) => void
}

/** A partner may list what is shared with them, and shows of it what is this client's. */
function useOf(client: string) {
  const talker = useTalker()
  const isPartner = talker?.side === 'client' && talker.person !== client
  return {
    where: isPartner
      ? ([['partners', 'array-contains', talker.person]] as const)
      : ([['client', '==', client]] as const),
    isClients: ({ value }: { value: { client: string } }) => value.client === client,
  }
}

function Bookings({ client, onChoose }: Choice) {
  const { where, isClients } = useOf(client)
  const bookings = useLiveList(collection.bookings(), {
    where,
    limit: 50,
  })
  return (
    <LiveView of={bookings} loading={<Skeleton className="h-24" />}>
      {(rows) => (
        <Choices
          rows={rows.filter(isClients).map(({ id, value }) => ({
            id,
            title: value.package.name,
            detail: `${formatDay(value.date)} · ${text.dashboard.statuses[value.status]}`,
          }))}
          onChoose={(booking) => onChoose({ kind: 'booking', booking })}
        />
      )}
    </LiveView>
  )
}

function Invoices({ client, onChoose }: Choice) {
  const { where, isClients } = useOf(client)
  const invoices = useLiveList(collection.invoices(), {
    where,
    limit: 50,
  })
  return (
    <LiveView of={invoices} loading={<Skeleton className="h-24" />}>
      {(rows) => (
        <Choices
          rows={rows.filter(isClients).map(({ id, value }) => ({
            id,
            title: text.chat.card.invoice(value.number),
            detail: `${formatMoney(value.total, value.currency)} · ${text.money.status[value.status]}`,
          }))}
          onChoose={(invoice) => onChoose({ kind: 'invoice', invoice })}
        />
      )}
    </LiveView>
  )
}

function Choices(props: {
  rows: { id: string; title: string; detail: string }[]
  onChoose: (id: string) => void
}) {
  if (props.rows.length === 0) return <p className="text-dim">{text.chat.card.none}</p>
  return (
    <ul className="-mx-2">
      {props.rows.map(({ id, title, detail }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => props.onChoose(id)}
            className="hover:bg-raised grid min-h-14 w-full content-center rounded-md px-2 text-left"
          >
            <span className="font-medium">{title}</span>
            <span className="tabular text-dim text-sm">{detail}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
