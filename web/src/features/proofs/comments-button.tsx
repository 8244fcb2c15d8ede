import { MessageSquareText } from 'lucide-react'
import type { Ref } from 'react'
import { text } from '#text/text.ts'

/** Opens and closes the comments of the photo; says how many of them wait. */
export const CommentsButton = ({
  ref,
  ...props
}: {
  ref: Ref<HTMLButtonElement>
  name: string
  open: number
  isOpen: boolean
  onPress: () => void
}) => (
  <button
    ref={ref}
    type="button"
    aria-label={text.comments.button(props.name, props.open)}
    aria-expanded={props.isOpen}
    onClick={props.onPress}
    className={`text-light relative grid size-11 place-items-center rounded-full hover:opacity-100 ${props.isOpen ? '' : 'opacity-75'}`}
  >
    <MessageSquareText aria-hidden size={22} strokeWidth={1.75} />
    {props.open > 0 && (
      <span
        aria-hidden
        className="bg-light text-ground tabular absolute top-0.5 right-0.5 grid h-4 min-w-4 place-items-center rounded-full px-1 text-[0.65rem] font-semibold"
      >
        {props.open}
      </span>
    )}
  </button>
)
