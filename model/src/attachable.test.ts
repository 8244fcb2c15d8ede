import { expect, test } from 'vitest'
import { attachableTypes, isAttachable, savedName } from './attachable.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test.each([
  ['plan.pdf', 'application/pdf', 'plan.pdf'],
  ['PLAN.PDF', 'application/pdf', 'PLAN.PDF'],
  ['plan', 'application/pdf', 'plan.pdf'],
  ['guests.csv', 'text/plain', 'guests.csv'],
  ['letter.docx', word, 'letter.docx'],
  // What the name promises and the bytes do not keep.
  ['run.bat', 'text/plain', 'run.bat.txt'],
  ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf.exe.pdf'],
  ['invoice.exe', word, 'invoice.exe.docx'],
  ['page.html', 'text/plain', 'page.html.txt'],
  ['run.exe.', 'application/pdf', 'run.exe..pdf'],
  ['run.exe ', 'application/pdf', 'run.exe .pdf'],
  ['run.exe', 'application/x-msdownload', 'run.exe.bin'],
  ['run.exe', 'constructor', 'run.exe.bin'],
])('%s of type %s is saved as %s', (name, type, saved) => {
  expect(savedName(name, type)).toBe(saved)
})

test('no extension is one that a computer runs or a browser opens as a page', () => {
  const runs =
    /^(exe|com|bat|cmd|scr|msi|lnk|js|jse|vbs|ps1|sh|jar|app|html?|svg|xml|hta|docm|xlsm|pptm|zip|7z|rar|iso|dmg|url|reg|apk)$/
  for (const extension of Object.values(attachableTypes).flat()) expect(extension).not.toMatch(runs)
  expect(isAttachable('text/html')).toBe(false)
  expect(isAttachable('toString')).toBe(false)
})
