/** Files the system leaves in folders; nobody means to upload them. */
const isLitter = (name: string): boolean =>
  name.startsWith('.') || ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase())

/** The files of a picker, folder or not, without what the system left there. */
export const filesOf = (list: FileList | null): File[] =>
  [...(list ?? [])].filter(({ name }) => !isLitter(name))

/** Everything that was dropped, folders opened to the bottom. Must be called in the drop event. */
export async function readDrop(dropped: DataTransfer): Promise<File[]> {
  // The entries are only there during the event, so they are taken before anything is awaited.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = entries.length === 0 ? filesOf(dropped.files) : []
  const found = await Promise.all(entries.map(filesIn))
  return [...loose, ...found.flat()]
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isLitter(entry.name)) return []
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) =>
      entry.file(resolve, () => resolve(null)),
    )
    return file ? [file] : []
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: File[] = []
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
