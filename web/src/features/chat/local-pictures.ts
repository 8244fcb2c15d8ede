/** Pictures sent from this device in this visit, so that their sender sees them at once. */
const pictures = new Map<string, string>()

export const rememberPicture = (attachment: string, url: string): void =>
  void pictures.set(attachment, url)

export const localPicture = (attachment: string): string | undefined => pictures.get(attachment)
