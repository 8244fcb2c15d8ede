import { ProgressBar } from '#ui/progress-bar.tsx'
import { text } from '#text/text.ts'

interface Props {
  chosen: number
  included: number
  total: number
  only: boolean
  onOnly: (only: boolean) => void
}

/** How many are chosen of how many; always in sight while the gallery scrolls. */
export function QuotaBar({ chosen, included, total, only, onOnly }: Props) {
  const quota = text.proofs.quota(chosen, included)
  return (
    <div className="bg-ground/95 sticky top-0 z-20 -mx-4 px-4 pt-2 backdrop-blur md:-mx-8 md:px-8">
      <div className="flex items-center justify-between gap-4">
        <output className="flex items-baseline gap-2">
          <span className="font-display tabular text-2xl">{quota}</span>
          <span className="text-dim text-sm">
            {chosen >= included ? text.proofs.full : text.proofs.chosen}
          </span>
        </output>
        <fieldset aria-label={text.proofs.show} className="flex text-sm">
          <Choice pressed={!only} onPress={() => onOnly(false)}>
            {text.proofs.all} <span className="tabular text-dim">{total}</span>
          </Choice>
          <Choice pressed={only} onPress={() => onOnly(true)}>
            {text.proofs.chosenOnly} <span className="tabular text-dim">{chosen}</span>
          </Choice>
        </fieldset>
      </div>
      <ProgressBar value={included === 0 ? 0 : chosen / included} label={quota} />
    </div>
  )
}

const Choice = (props: { pressed: boolean; onPress: () => void; children: React.ReactNode }) => (
  <button
    type="button"
    aria-pressed={props.pressed}
    onClick={props.onPress}
    className={`min-h-11 px-3 transition-colors ${props.pressed ? 'text-light' : 'text-dim hover:text-light'}`}
  >
    {props.children}
  </button>
)
