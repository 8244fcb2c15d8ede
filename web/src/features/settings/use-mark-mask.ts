import { Failure } from '@portal/model/failure'
import { logoAddress, type Mark, MarkText } from '@portal/model/watermark'
import type { Mask } from '@portal/model/watermark-paint'
import { useEffect, useState } from 'react'
import { call } from '#firebase/call.ts'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { maskAt } from './mark-mask.ts'

/** How long (ms) Les has stopped typing before the letters are drawn. */
const pauseMs = 200
const masks = new Map<string, Promise<Mask>>()

function load(mark: Mark): Promise<Mask> {
  const key = JSON.stringify(mark)
  const known = masks.get(key)
  if (known) return known
  const loading =
    mark.kind === 'logo'
      ? maskAt(logoAddress(mark.logo))
      : call('drawMark', { text: mark.text }).then(({ mask }) => maskAt(mask))
  masks.set(key, loading)
  loading.catch(() => masks.delete(key))
  return loading
}

/**
 * The shape of a mark, drawn by the server as for proofs. While another one is drawn the last one
 * stays; `fault` says why there is none.
 */
export function useMarkMask(mark: Mark | null): { mask: Mask | null; fault: string | null } {
  const [mask, setMask] = useState<Mask | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const ready = useMediaReady()
  const key = mark === null ? null : JSON.stringify(mark)
  useEffect(() => {
    if (key === null || !ready) return undefined
    const wanted = JSON.parse(key) as Mark
    if (wanted.kind === 'text' && !MarkText.safeParse(wanted.text).success) {
      setFault(text.settings.watermark.blank)
      return undefined
    }
    let current = true
    const draw = async () => {
      try {
        const drawn = await load(wanted)
        if (!current) return
        setMask(drawn)
        setFault(null)
      } catch (error) {
        if (current)
          setFault(error instanceof Failure ? error.message : text.settings.watermark.noMark)
      }
    }
    const timer = setTimeout(() => void draw(), masks.has(key) ? 0 : pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, ready])
  return { mask: mark === null ? null : mask, fault }
}
