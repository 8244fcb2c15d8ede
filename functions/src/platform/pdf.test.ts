import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPdf } from '@portal/testing/read/read-pdf'
import type { Face } from './document-fonts.ts'
import { Pdf } from './pdf.ts'

/** A document that says these lines, one below the other. */
async function pdfOf(lines: readonly string[], face: Face = 'sans'): Promise<Buffer> {
  const pdf = new Pdf({ title: 'Names', author: 'Studio', language: 'en', at: new Date(0) })
  pdf.newPage()
  const element = pdf.element('P')
  lines.forEach((line, index) =>
    pdf.inside(element, 'P', () => {
      pdf.write(line, 40, 60 + index * 20, { face, size: 11, colour: '#000000' })
    }),
  )
  return pdf.bytes()
}

/** What a document says, without the line breaks between its lines. */
const said = async (...pdf: Parameters<typeof pdfOf>) => readPdf(await pdfOf(...pdf)).join('')

const names = [
  'Siobhán',
  'Anna Maes',
  'Łukasz Żółć',
  'Nguyễn Thị Ánh',
  'Zoë Ångström-O’Brien',
  'Ελένη Παππά',
  'Иван Петров',
  'محمد علي',
  '山田さくら',
]

test('what was printed before leaves no trace: a part of á was the a of another name', async () => {
  expect(await said(['Siobhán'])).toBe('Siobhán')
  expect(await said(['Anna Maes'])).toBe('Anna Maes')
})

test('the same lines have the same bytes, whatever was printed in between', async () => {
  const line = fc.constantFrom(...names)
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.constantFrom<Face>('serif', 'sans', 'bold'),
      async (lines, between, face) => {
        const before = await pdfOf(lines, face)
        await pdfOf(between, face)
        expect((await pdfOf(lines, face)).equals(before)).toBe(true)
      },
    ),
    { numRuns: 25 },
  )
})

test.each([
  'தமிழ்ச்செல்வி',
  'সুব্রত ভট্টাচার্য',
  'ਹਰਪ੍ਰੀਤ ਸਿੰਘ',
  'શ્રેયા',
  'వెంకటేశ్వర్లు శ్రీ',
  'ಕೃಷ್ಣ',
  'ശ്രീ',
  'නිමල් ශ්‍රී',
  'मनीषा श्री',
  'ບຸນມີ',
  'အောင်ဆန်း',
  'សុខា ស្រី',
  'አማርኛ',
])('%s is drawn in its own script', async (name) => {
  expect(await said([name])).not.toMatch(/[A-Za-z?\uFFFD]/)
})

test.each([
  ['ᏣᎳᎩ', 'TsaLaGi'],
  ['བོད', 'bod'],
  ['ދިވެހި', 'dhivehi'],
  ['\u{10FFFF}', '?'],
  ['Z\u0338\u0322algo', 'Zalgo'],
])('%s, which no font of ours has, is drawn as “%s”', async (name, drawn) => {
  expect(await said([name])).toBe(drawn)
})

test.each([
  ['שלום 12.06.2027', '12.06.2027 םולש'],
  ['שעה 10:30', '10:30 העש'],
  ['דינר 1,250.00', '1,250.00 רניד'],
  ['Ann שלום 12-34 כהן', 'Ann ןהכ 12-34 םולש'],
  ['12% הנחה', 'החנה 12%'],
  ['₪100 מחיר', 'ריחמ ₪100'],
  ['כהן, שלום', 'םולש ,ןהכ'],
  ['{שלום} <a>', '<a> {םולש}'],
  ['محمد (Ann) 12', '12 (Ann) دمحم'],
  ['محـــمد', 'دمـــحم'],
  ['فاتورة ١٢٫٥٠', '١٢٫٥٠ ةروتاف'],
  ['فاتورة ۱۲', '۱۲ ةروتاف'],
  ['\u200fAnn, שלום', 'םולש ,Ann'],
])('%s, read from both sides, is drawn as “%s”', async (line, drawn) => {
  expect(await said([line])).toBe(drawn)
})

test.each([
  ['ﾔﾏﾀﾞ', 'ヤマダ'],
  ['ﬁ ①', 'fi 1'],
])('%s is drawn as the plain letters %s', async (line, drawn) => {
  expect(await said([line])).toBe(drawn)
})

test('whatever people write, a document can be made of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      expect((await pdfOf([text, text.repeat(3)])).subarray(0, 5).toString()).toBe('%PDF-')
    }),
    { numRuns: 150 },
  )
})
