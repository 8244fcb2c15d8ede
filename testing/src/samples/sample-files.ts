import { crc32 } from 'node:zlib'

const header = (signature: string, fields: readonly (readonly [bytes: 2 | 4, value: number])[]) =>
  Buffer.concat([
    Buffer.from(signature, 'latin1'),
    ...fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  ])

/** A ZIP of these files, stored without compression ("APPNOTE.TXT", 4.3). */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const facts = [
      [2, 0], // flags
      [2, 0], // stored
      [4, 0], // when
      [4, crc32(data)],
      [4, data.length],
      [4, data.length],
      [2, path.length],
      [2, 0], // extra
    ] as const
    const local = Buffer.concat([header('PK\u0003\u0004', [[2, 20], ...facts]), path, data])
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const
    directory.push(header('PK\u0001\u0002', [[2, 20], [2, 20], ...facts, ...rest]), path)
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const count = parts.length
  const end = header('PK\u0005\u0006', [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, listed.length],
    [4, offset],
    [2, 0],
  ])
  return Buffer.concat([...parts, listed, end])
}
