import type { ReactNode } from 'react'

/** The title of a screen in its frame; a picture makes the frame a 2.39:1 shot. */
export function PageHeader(props: {
  title: string
  eyebrow?: string
  /** A name below /stills, e.g. `wedding`. */
  still?: string
  /** A picture of one's own that fills the frame. */
  picture?: ReactNode
  children?: ReactNode
}) {
  const words = (
    <>
      {props.eyebrow && <p className="eyebrow mb-2">{props.eyebrow}</p>}
      <h1 className="font-display text-4xl leading-[1.05] md:text-5xl">{props.title}</h1>
      {props.children}
    </>
  )
  if (!props.still && !props.picture) return <header className="pt-8 md:pt-12">{words}</header>
  return (
    <header className="frame -mx-4 md:mx-0 md:mt-8 md:rounded-lg">
      {props.picture}
      {props.still && (
        <img
          src={`/stills/${props.still}-800.webp`}
          srcSet={`/stills/${props.still}-800.webp 800w, /stills/${props.still}-1600.webp 1600w`}
          sizes="(min-width: 768px) 64rem, 100vw"
          alt=""
          width={1600}
          height={670}
          className="absolute inset-0 size-full object-cover opacity-80"
        />
      )}
      <div className="absolute inset-0 bg-linear-to-t from-black/90 via-black/35 to-transparent" />
      <div className="relative z-10 flex min-h-64 flex-col justify-end px-5 pt-24 pb-6 md:min-h-0 md:aspect-[2.39/1] md:max-h-[26rem] md:w-full md:px-10 md:pb-9">
        {words}
      </div>
    </header>
  )
}
