import { initialsOf } from '@portal/model/words'
import { useMediaReady } from '#firebase/media.ts'

/**
 * Somebody's portrait, or their initials on a tone of their own, as decoration: the name is beside
 * it, or its label, in words. `portrait` is its address; null where there is none. The initials stand
 * until it has come, and where it does not come.
 */
export function Avatar(props: { name: string; portrait?: string | null; isLarge?: true }) {
  const { name, portrait = null } = props
  const mayAsk = useMediaReady()
  const initials = initialsOf(name)
  const hue = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0) * 7, 0)
  return (
    <span
      aria-hidden
      data-initials={initials}
      className={`text-light before:content-[attr(data-initials)] relative grid shrink-0 place-items-center overflow-hidden rounded-full font-medium ${props.isLarge ? 'size-24 text-2xl' : 'size-10 text-sm'}`}
      style={{
        background: `linear-gradient(160deg, hsl(${hue % 360} 16% 30%), hsl(${hue % 360} 20% 16%))`,
      }}
    >
      {portrait !== null && mayAsk && (
        <img
          src={portrait}
          alt=""
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  )
}
