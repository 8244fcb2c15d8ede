import type { RefObject } from 'react'

/** What a button opens to choose files, or to take a picture now. */
export function FileInput({
  input,
  label,
  onFiles,
  isCamera = false,
}: {
  input: RefObject<HTMLInputElement | null>
  label: string
  onFiles: (files: readonly File[]) => void
  isCamera?: boolean
}) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      multiple={!isCamera}
      {...(isCamera ? { accept: 'image/*', capture: 'environment' as const } : {})}
      onChange={(event) => {
        onFiles(Array.from(event.target.files ?? []))
        event.target.value = ''
      }}
    />
  )
}
