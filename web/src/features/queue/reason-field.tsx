import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'

/** Why a booking moves; it is kept in the log and may be left out. */
export const ReasonField = (props: { value: string; onChange: (reason: string) => void }) => (
  <TextField
    label={text.queue.reason}
    hint={text.queue.reasonHint}
    value={props.value}
    onChange={props.onChange}
    maxLength={300}
  />
)
