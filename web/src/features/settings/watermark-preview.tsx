import type { WatermarkStyle } from '@portal/model/watermark'
import { type Mask, paint, paintingOf } from '@portal/model/watermark-paint'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { pixelsOf } from './mark-mask.ts'

/** Pixels of the longer edge: painted in a blink, and large enough to judge. */
const edge = 800
/** Where there is no photograph of Les's own yet. */
const bundled = '/stills/portrait-1600.webp'

interface Ground {
  pixels: ImageData
  own: boolean
}

async function loadGround(): Promise<Ground> {
  const own = await call('watermarkGround', {}).then(
    ({ picture }) => picture,
    () => null,
  )
  return { pixels: await pixelsOf(own ?? bundled, edge), own: own !== null }
}

/** The watermark on one of Les's own photographs, painted by the code that paints the proofs. */
export function WatermarkPreview({
  mask,
  style,
}: {
  mask: Mask | null
  style: Pick<WatermarkStyle, 'pattern' | 'opacity' | 'size'>
}) {
  const words = text.settings.watermark
  const canvas = useRef<HTMLCanvasElement>(null)
  const [ground, setGround] = useState<Ground | null>(null)
  const [failed, setFailed] = useState(false)
  // The slider never waits for the paint.
  const { pattern, opacity, size } = useDeferredValue(style)

  useEffect(() => {
    let current = true
    loadGround().then(
      (loaded) => current && setGround(loaded),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [])

  useEffect(() => {
    if (!ground) return
    const { width, height, data } = ground.pixels
    const painted = new ImageData(new Uint8ClampedArray(data), width, height)
    if (mask) {
      const painting = paintingOf(mask, { pattern, opacity, size }, Math.max(width, height))
      paint(painted, painting, 4)
    }
    canvas.current?.getContext('2d')?.putImageData(painted, 0, 0)
  }, [ground, mask, pattern, opacity, size])

  if (failed) return <p className="text-dim text-sm">{words.noGround}</p>
  if (!ground) return <Skeleton className="aspect-[3/2] w-full" />
  return (
    <figure className="grid gap-2">
      <canvas
        ref={canvas}
        width={ground.pixels.width}
        height={ground.pixels.height}
        role="img"
        aria-label={words.preview}
        className="h-auto w-full rounded-md"
      />
      <figcaption className="text-dim text-sm">
        {ground.own ? words.ownGround : words.bundledGround}
      </figcaption>
    </figure>
  )
}
