import { mediaAddress } from '@portal/model/media-address'
import { collection } from '@portal/model/paths'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Unreadable } from '#ui/unreadable.tsx'
import { DocumentLink } from '../../shared/money/document-link.tsx'

/** The credit notes of an invoice, to keep. */
export function CreditNoteLinks({ id, client }: { id: string; client: string }) {
  const notes = useLiveList(collection.creditNotes(), {
    where: [
      ['client', '==', client],
      ['invoice', '==', id],
    ],
    limit: 50,
  })
  if (notes.state !== 'ready') return null
  return (
    <>
      {notes.value.map((note) => (
        <DocumentLink
          key={note.id}
          address={mediaAddress.creditNote(id, note.id)}
          label={text.money.downloadCredit(note.value.number)}
        />
      ))}
      <Unreadable of={notes} />
    </>
  )
}
