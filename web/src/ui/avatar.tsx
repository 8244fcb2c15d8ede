import { initialsOf } from '@portal/model/words'

/** Initials on a tone of their own, as decoration: the name is beside it, or its label, in words. */
export function Avatar({ name }: { name: string }) {
  const initials = initialsOf(name)
  const hue = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0) * 7, 0)
  return (
    <span
      aria-hidden
      data-initials={initials}
      className="text-light before:content-[attr(data-initials)] grid size-10 shrink-0 place-items-center rounded-full text-sm font-medium"
      style={{
        background: `linear-gradient(160deg, hsl(${hue % 360} 16% 30%), hsl(${hue % 360} 20% 16%))`,
      }}
    />
  )
}
