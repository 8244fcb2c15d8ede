import { useEffect, useState } from 'react'

/** A pause (ms) after which somebody is taken to have typed what they want. */
const pauseMs = 200

/** What is typed, once it has stayed the same for a moment; nothing typed is so at once. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typed === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return typed === '' ? '' : settled
}
