import { changeDraft } from './use-draft.ts'
import { text } from '#text/text.ts'
import { TextArea } from '#ui/field.tsx'

const longest = 4_000

/** A few sentences for Les; may stay empty. */
export function StoryStep({ story }: { story: string }) {
  const left = longest - story.length
  return (
    <div className="max-w-xl">
      <TextArea
        label={text.booking.story}
        {...(left < 500 ? { hint: text.booking.storyLeft(left) } : {})}
        value={story}
        rows={8}
        maxLength={longest}
        onChange={(value) => changeDraft({ story: value })}
      />
    </div>
  )
}
