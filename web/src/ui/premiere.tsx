import type { ReactNode } from 'react'

/**
 * The head of photographs that are given out: the picture over the whole width, the title, and the
 * one thing to do. Without a picture the light of the frame stands for it.
 */
export const Premiere = (props: {
  title: string
  eyebrow: string
  /** Fills the frame. */
  picture: ReactNode
  /** How many there are, and how long. */
  about: string
  /** The one golden button, and what is quieter beside it. */
  children: ReactNode
}) => (
  <header className="frame -mx-4 md:mx-0 md:mt-8 md:rounded-lg">
    {props.picture}
    <div className="absolute inset-0 bg-linear-to-t from-black/90 via-black/25 to-transparent" />
    <div className="relative z-10 flex min-h-[min(40rem,74svh)] flex-col justify-end px-5 pt-24 pb-7 md:min-h-0 md:aspect-[2.1/1] md:max-h-[70svh] md:w-full md:px-10 md:pb-10">
      <p className="eyebrow mb-2">{props.eyebrow}</p>
      <h1 className="font-display text-5xl leading-[1.02] text-balance md:text-7xl">
        {props.title}
      </h1>
      <p className="text-light/85 tabular mt-3 text-sm">{props.about}</p>
      <div className="mt-5 flex flex-wrap items-center gap-3">{props.children}</div>
    </div>
  </header>
)

/** A finished photograph that fills the frame: the small one at once, the sharp one over it. */
export const PremierePicture = (props: { children: ReactNode }) => (
  <div aria-hidden className="absolute inset-0 *:absolute *:inset-0 *:size-full *:object-cover">
    {props.children}
  </div>
)

interface Image {
  state: 'loading' | 'loaded' | 'failed'
  src: string | undefined
  onLoad: () => void
  onError: () => void
}

const rising = (image: Image, shown: string, className = '') =>
  image.state === 'failed' ? null : (
    <img
      src={image.src}
      alt=""
      draggable={false}
      onLoad={image.onLoad}
      onError={image.onError}
      className={`${className} transition-opacity duration-[320ms] ${image.state === 'loaded' ? shown : 'opacity-0'}`}
    />
  )

/** One of its pictures, which comes up when it is there and leaves nothing behind when it fails. */
export const PremiereImage = (image: Image) => rising(image, '')

/** A proof behind a title that is read over it: as a picture of a premiere, less bright. */
export const CoverImage = (image: Image) =>
  rising(image, 'opacity-80', 'absolute inset-0 size-full object-cover')
