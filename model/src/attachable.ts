/**
 * What may be given with words beside pictures, by the type (MIME) its bytes have, with the
 * extensions that a file of the type is saved under; the first one where its name has none of them.
 * Nothing that a computer runs, and no archive, because nobody sees what is in it before it is
 * opened.
 */
export const attachableTypes: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'text/plain': ['txt', 'csv', 'md', 'ics', 'vcf'],
  'image/gif': ['gif'],
  'image/heic': ['heic'],
  'image/heif': ['heif'],
  'image/avif': ['avif'],
  'image/tiff': ['tif', 'tiff'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
  'audio/x-m4a': ['m4a'],
  'audio/mp4': ['m4a'],
  'audio/aac': ['aac'],
  'audio/flac': ['flac'],
  'audio/ogg': ['ogg', 'oga'],
  'video/mp4': ['mp4'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
}

/** Whether a file of this type may be given with words. */
export const isAttachable = (type: string): boolean => Object.hasOwn(attachableTypes, type)

/**
 * The name a file is saved under: its own, with an extension that its bytes bear out. What calls
 * itself a program is none, and what is of a type we do not know opens with nothing.
 */
export function savedName(name: string, type: string): string {
  const known = isAttachable(type) ? attachableTypes[type] : undefined
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (extension && known?.includes(extension)) return name
  return `${name}.${known?.[0] ?? 'bin'}`
}
