import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** What other programs say of a ZIP, of those that this machine has. */
function verdicts(zip: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'portal-zip-'))
  try {
    const path = join(folder, 'all.zip')
    writeFileSync(path, zip)
    return [
      ['unzip', '-tqq', path],
      ['python3', '-m', 'zipfile', '-t', path],
    ].flatMap(([program = '', ...args]) => {
      const { status, error } = spawnSync(program, args)
      return error || status === 0 ? [] : [`${program} finds fault with it`]
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * The files of a ZIP, read from its central directory as unzippers do ("APPNOTE.TXT,
 * 4.3"), each stored as it is with the right checksum in both of its headers. Throws when anything
 * about it is wrong, also in the eyes of `unzip` and Python where they are installed.
 */
export function readZip(zip: Buffer): Record<string, Buffer> {
  const [fault] = verdicts(zip)
  if (fault) throw new Error(fault)
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0) throw new Error('it has no end')
  const files: Record<string, Buffer> = {}
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, sum, bytes] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 24),
    ]
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(start, start + bytes)
    const known = [zip.readUInt32LE(local + 14), zip.readUInt32LE(local + 22)]
    if (method !== 0 || crc32(content) !== sum || known[0] !== sum || known[1] !== bytes)
      throw new Error('a file in it is not as it says')
    const after = at + 46 + (name ?? 0)
    files[zip.toString('utf8', at + 46, after)] = content
    at = after + (extra ?? 0) + (comment ?? 0)
  }
  return files
}
