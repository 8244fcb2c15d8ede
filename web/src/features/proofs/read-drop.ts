import type { SetId } from '@portal/model/ids'

/** A file to upload, and where it lay in what was dropped or chosen: `/shoot/card 1/LES_1.jpg`. */
export interface SourceFile {
  file: File
  path: string
  /** The set it comes into; absent: none. */
  set?: SetId
}

/** Files the system leaves in folders; nobody means to upload them. */
const isLitter = (name: string): boolean =>
  name.startsWith('.') || ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase())

/** The files of a picker, folder or not, without what the system left there. */
export const filesOf = (list: FileList | null): SourceFile[] =>
  [...(list ?? [])]
    .filter(({ name }) => !isLitter(name))
    .map((file) => ({ file, path: `/${file.webkitRelativePath || file.name}` }))

/** What was dropped, and what remembers it over a reload where the browser has such a thing. */
export interface Dropped {
  files: SourceFile[]
  roots: FileSystemHandle[]
}

/** Everything that was dropped, folders opened to the bottom. Must be called in the drop event. */
export async function readDrop(dropped: DataTransfer): Promise<Dropped> {
  // Entries and handles are only there during the event, so they are taken before anything is
  // awaited.
  const items = [...dropped.items].filter(({ kind }) => kind === 'file')
  const handles = Promise.all(items.map(handleOf))
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = entries.length === 0 ? filesOf(dropped.files) : []
  const found = await Promise.all(entries.map(filesIn))
  const roots = (await handles).flatMap((handle) => handle ?? [])
  return { files: [...loose, ...found.flat()], roots }
}

async function handleOf(item: DataTransferItem): Promise<FileSystemHandle | null> {
  // Chromium alone has it.
  const { getAsFileSystemHandle: read } = item as {
    getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>
  }
  return (await read?.call(item).catch(() => null)) ?? null
}

async function filesIn(entry: FileSystemEntry): Promise<SourceFile[]> {
  if (isLitter(entry.name)) return []
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) =>
      entry.file(resolve, () => resolve(null)),
    )
    return file ? [{ file, path: entry.fullPath }] : []
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: SourceFile[] = []
  // A reader gives a folder in pieces of about a hundred and says with an empty one that it is done.
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (piece.length === 0) return found
    found.push(...(await Promise.all(piece.map(filesIn))).flat())
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** Every file below a handle that passes; what cannot be read any more is left out. */
export async function filesBelow(
  handle: FileSystemHandle,
  passes: (path: string) => boolean = () => true,
  above = '',
): Promise<SourceFile[]> {
  const path = `${above}/${handle.name}`
  if (isLitter(handle.name)) return []
  try {
    if (handle.kind === 'file')
      return passes(path) ? [{ file: await (handle as FileSystemFileHandle).getFile(), path }] : []
    const found: SourceFile[] = []
    const folder = handle as unknown as { values(): AsyncIterable<FileSystemHandle> }
    for await (const inside of folder.values())
      found.push(...(await filesBelow(inside, passes, path)))
    return found
  } catch {
    return []
  }
}
