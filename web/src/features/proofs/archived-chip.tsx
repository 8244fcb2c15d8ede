import { Archive } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

/** Nobody but Les sees this gallery any more. */
export const ArchivedChip = () => (
  <Chip tone="quiet" icon={<Archive aria-hidden size={14} />}>
    {text.expiry.desk.archived}
  </Chip>
)
