import { expect, test } from 'vitest'
import { file } from './paths.ts'
import { storedKinds } from './stored-objects.ts'

const thread = { conversation: 'c' }
const comment = { gallery: 'g', comment: 'c' }

/** Each builder of a path, tried: one that is missing here does not compile. */
const paths = {
  uploadedProof: [file.uploadedProof('p', 'g', 'o', 'n')],
  uploadedFinal: [file.uploadedFinal('p', 'g', 'a', 'n')],
  uploadedAttachment: [
    file.uploadedAttachment('p', thread, 'a', 'n'),
    file.uploadedAttachment('p', comment, 'a', 'n'),
  ],
  uploadedReference: [file.uploadedReference('p', 'b', 'r', 'n')],
  uploadedLogo: [file.uploadedLogo('p', 'l', 'n')],
  logo: [file.logo('l')],
  original: [file.original('g', 'p')],
  proof: [file.proof('g', 'p', 480)],
  before: [file.before('g', 'p', 480)],
  final: [file.final('g', 'p', '1', 'web')],
  arrival: [file.arrival('g', 'a')],
  arrivalThumbnail: [file.arrivalThumbnail('g', 'a')],
  zipPart: [file.zipPart('g', 'z', 0)],
  attachment: [file.attachment(thread, 'a'), file.attachment(comment, 'a')],
  attachmentThumbnail: [
    file.attachmentThumbnail(thread, 'a'),
    file.attachmentThumbnail(comment, 'a'),
  ],
  attachedFile: [file.attachedFile(thread, 'a'), file.attachedFile(comment, 'a')],
  document: [file.document('i', 'invoice', 1)],
  statement: [file.statement('c', 'h')],
  reference: [file.reference('b', 'r')],
  uploadedPortrait: [file.uploadedPortrait('p', 'o', 'n')],
  portrait: [file.portrait('p', 'o')],
} satisfies Record<keyof typeof file, string[]>

const kinds = Object.values(storedKinds)

test('every path that is built is of one declared kind', () => {
  for (const path of Object.values(paths).flat())
    expect(
      kinds.filter(({ prefix }) => path.startsWith(prefix)),
      path,
    ).toHaveLength(1)
})

test('every declared kind is built somewhere', () => {
  for (const { prefix } of kinds)
    expect(
      Object.values(paths)
        .flat()
        .some((path) => path.startsWith(prefix)),
      prefix,
    ).toBe(true)
})
