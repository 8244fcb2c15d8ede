import { useEffect } from 'react'
import { create } from 'zustand'
import { keptFile } from './reference-files.ts'

/** Addresses of pictures of this browser, by reference; null for one whose file is not here. */
export const usePreviews = create<Readonly<Record<string, string | null>>>()(() => ({}))

const asked = new Set<string>()

async function load(id: string): Promise<void> {
  if (asked.has(id)) return
  asked.add(id)
  const kept = await keptFile(id)
  usePreviews.setState({ [id]: kept && URL.createObjectURL(kept.file) })
}

/** The picture as this browser has it; undefined while that is not known. */
export function usePreview(id: string): string | null | undefined {
  const preview = usePreviews((all) => all[id])
  useEffect(() => void load(id), [id])
  return preview
}
