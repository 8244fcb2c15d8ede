import { isAttachable } from '@portal/model/attachable'
import { fileTypeFromBuffer } from 'file-type'
import { UnfitPicture } from './picture.ts'

/** Names of parts that hold macros: of Office Open XML, and of OpenDocument. */
const macroParts = ['vbaProject.bin', 'vbaData.xml', 'xl/macrosheets/', 'Basic/', 'Scripts/']

/** Types of documents with macros, and of the older ones where nobody can see whether they have some. */
const mayHoldMacros = /macroenabled|x-cfb/i

/** How plain text does not begin: as a script, or as a page. */
const beginsToRun = /^\s*(#!|<|@echo|%!PS|MZ)/i

/** Words alone: UTF-8 without controls. What is saved as text runs nowhere, whatever it says. */
function isPlainText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // oxlint-disable-next-line no-control-regex -- controls are what text has none of
    return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text) && !beginsToRun.test(text)
  } catch {
    return false
  }
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))

/**
 * The type (MIME) of a file that may be given with words, by its bytes; a name or a browser can say
 * anything. Fails with an `UnfitPicture`: `has-macros` for a document that brings a program along,
 * `not-attachable` for whatever is not on the list.
 */
export async function attachableTypeOf(bytes: Buffer): Promise<string> {
  const found = (await fileTypeFromBuffer(bytes))?.mime.split(';')[0]
  if (found && mayHoldMacros.test(found)) throw new UnfitPicture('has-macros')
  const type = found ?? (isPlainText(bytes) ? 'text/plain' : null)
  if (!type || !isAttachable(type)) throw new UnfitPicture('not-attachable')
  // Names in a ZIP are not compressed.
  if (isZip(bytes) && macroParts.some((part) => bytes.includes(part)))
    throw new UnfitPicture('has-macros')
  return type
}
