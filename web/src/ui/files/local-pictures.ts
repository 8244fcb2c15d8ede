/** Pictures sent from this device in this visit, so that their sender sees them at once. */
const pictures = new Map<string, string>()

/** Remembers a picture once; answers the address it can be shown at. */
export function rememberPicture(attachment: string, file: Blob): string {
  const known = pictures.get(attachment) ?? URL.createObjectURL(file)
  pictures.set(attachment, known)
  return known
}

export const localPicture = (attachment: string): string | undefined => pictures.get(attachment)
