import { initialsOf } from '@portal/model/words'
import { text } from '#text/text.ts'

/** Who else has chosen a photo, as initials on it. */
export const HeartsOfOthers = ({ names }: { names: readonly string[] }) => (
  <span
    role="img"
    aria-label={text.choosing.others.chosenBy(names)}
    className="pointer-events-none absolute top-2 left-2 flex -space-x-1.5"
  >
    {names.slice(0, 3).map((name, index) => (
      <span
        key={`${index}-${name}`}
        aria-hidden
        data-initials={initialsOf(name)}
        className="bg-ground/85 border-gold/60 text-light grid size-7 place-items-center rounded-full border text-[0.65rem] font-medium before:content-[attr(data-initials)]"
      />
    ))}
    {names.length > 3 && (
      <span
        aria-hidden
        className="bg-ground/85 border-gold/60 text-light tabular grid size-7 place-items-center rounded-full border text-[0.65rem]"
      >
        +{names.length - 3}
      </span>
    )}
  </span>
)
