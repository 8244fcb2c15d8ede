/** Whether this browser can hand files to the phone's own photo library. */
export const canShareFiles = (): boolean =>
  typeof navigator.canShare === 'function' &&
  matchMedia('(pointer: coarse)').matches &&
  navigator.canShare({ files: [new File([], 'photo.jpg', { type: 'image/jpeg' })] })

/** What is fetched for the share sheet. */
export interface Shared {
  address: string
  name: string
  bytes: number
}

/** Fetches photographs one after the other. Rejects when one does not come. */
export async function fetchFiles(
  photos: readonly Shared[],
  onProgress: (done: number) => void,
): Promise<File[]> {
  const files: File[] = []
  for (const { address, name } of photos) {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
    const bytes = await answer.blob()
    files.push(new File([bytes], name, { type: bytes.type }))
    onProgress(files.length)
  }
  return files
}

/**
 * Opens the share sheet. `late`: fetching took longer than the browser keeps a tap in mind, so it
 * has to be tapped once more.
 */
export async function shareFiles(files: File[]): Promise<'shared' | 'left' | 'late'> {
  try {
    await navigator.share({ files })
    return 'shared'
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'AbortError') return 'left'
    if (name === 'NotAllowedError') return 'late'
    throw error
  }
}
