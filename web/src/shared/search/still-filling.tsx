import { doc } from '@portal/model/paths'
import { type Filling, isFilling } from '@portal/model/records/filling'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'

const words = text.common.filling

/** Says while a list is short of what the clock has not reached yet, as after an update. */
export function StillFilling({ of, className = '' }: { of: Filling; className?: string }) {
  const noted = useLive(doc.rewriting(of))
  if (noted.state !== 'ready' || !noted.value || !isFilling(of, noted.value)) return null
  const what = of === 'open-dues' ? words.dues : of === 'search-log' ? words.log : words.list
  return (
    <p role="status" className={`text-dim tabular text-sm ${className}`}>
      {what} {noted.value.rewritten > 0 && words.soFar(noted.value.rewritten)} {words.byItself}
    </p>
  )
}
