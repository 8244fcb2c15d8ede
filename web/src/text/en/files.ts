import { counted } from './counted.ts'

/** What people call a file of a type (MIME). */
const fileTypes: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument',
  'text/plain': 'Text',
  'audio/mpeg': 'MP3',
  'audio/wav': 'WAV',
  'audio/x-m4a': 'Audio',
  'image/gif': 'GIF',
  'image/heic': 'HEIC',
  'image/heif': 'HEIF',
  'image/tiff': 'TIFF',
  'image/avif': 'AVIF',
  'video/mp4': 'MP4',
  'video/quicktime': 'QuickTime',
  'video/webm': 'WebM',
}

/** English, files that go along with words. */
export const files = {
  choose: 'Choose files',
  attach: 'Add a photo or file',
  tray: 'Attached to your message',
  uploading: (name: string) => `${name} is on its way`,
  remove: (name: string) => `Remove ${name}`,
  tooLarge: (name: string) => `${name} is larger than 50 MB.`,
  unreadable: (name: string) => `${name} could not be read. Choose it again.`,
  emptyFile: (name: string) => `${name} is empty.`,
  tooMany: (most: number) => `You can attach up to ${counted(most, 'file')}.`,
  fileType: (type: string) => fileTypes[type] ?? 'File',
  preparing: 'The picture is being prepared',
  notLoaded: 'Not loaded',
  openPicture: (name: string) => `Open ${name}`,
  savePicture: (name: string) => `Save ${name}`,
} as const
