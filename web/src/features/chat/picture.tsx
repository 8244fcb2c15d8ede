import type { Attachment } from '@portal/model/chat'
import { attachmentAddress } from '@portal/model/media'
import { doc } from '@portal/model/paths'
import { uploadFailures } from '@portal/model/upload'
import { useLive } from '#firebase/live.ts'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { localPicture } from './local-pictures.ts'

/** A picture in a bubble: the sender's own at once, everyone else's when the pipeline is done. */
export function Picture(props: { conversation: string; attachment: Attachment }) {
  const { conversation, attachment } = props
  const ready = useMediaReady()
  const state = useLive(doc.attachment(conversation, attachment.id))
  const value = state.state === 'ready' ? state.value : null
  if (value?.state === 'failed')
    return <p className="text-bad p-3 text-sm">{uploadFailures[value.reason]}</p>
  const own = localPicture(attachment.id)
  const source = value && ready ? attachmentAddress(conversation, attachment.id) : own
  return (
    <span
      className="bg-raised block max-h-96 w-64 max-w-full overflow-hidden rounded-xl"
      style={{ aspectRatio: `${attachment.width} / ${attachment.height}` }}
    >
      {source ? (
        <img
          src={source}
          alt={attachment.name}
          width={attachment.width}
          height={attachment.height}
          decoding="async"
          className="size-full object-cover"
        />
      ) : (
        <span role="status" aria-label={text.chat.preparing} className="skeleton block size-full" />
      )}
    </span>
  )
}
