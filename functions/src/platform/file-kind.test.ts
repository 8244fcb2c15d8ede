import { describe, expect, test } from 'vitest'
import { attachableTypeOf } from './file-kind.ts'
import type { UnfitPicture } from './picture.ts'
import { zipOf } from '@portal/testing/samples/sample-files'

const outcome = (bytes: Buffer): Promise<string> =>
  attachableTypeOf(bytes).catch((error: unknown) => (error as UnfitPicture).reason)
/** As much as a file of the kind begins with, and then some. */
const begins = (start: string | number[]) =>
  Buffer.concat([Buffer.from(start as string, 'latin1'), Buffer.alloc(600)])
const office = (main: string, more: Record<string, string> = {}) =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/main.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`,
    'main.xml': '<document/>',
    ...more,
  })
const word = 'openxmlformats-officedocument.wordprocessingml.document'
const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' }

describe('what is taken', () => {
  test.each([
    ['a PDF', begins('%PDF-1.7\n'), 'application/pdf'],
    ['a Word document', office(word), `application/vnd.${word}`],
    ['an OpenDocument text', zipOf(odt), 'application/vnd.oasis.opendocument.text'],
    ['words', Buffer.from('Guests:\r\n\tAnn, Bo – 12 €\n'), 'text/plain'],
    ['a film', begins('\0\0\0\x18ftypmp42'), 'video/mp4'],
    ['a voice message', begins('ID3\x03\0\0\0\0\0\0\xff\xfb\x90\x44'), 'audio/mpeg'],
    ['an animation', begins('GIF89a'), 'image/gif'],
  ])('%s', async (_, bytes, type) => expect(await outcome(bytes)).toBe(type))
})

describe('what is refused, whatever it is called', () => {
  test.each([
    ['a Windows program', begins('MZ\x90\0')],
    ['a Windows program of two letters', Buffer.from('MZ and so on')],
    ['a Linux program', begins('\x7fELF\x02\x01\x01')],
    ['a macOS program', begins([0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1])],
    ['a universal macOS program or a Java class', begins([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52])],
    ['a Windows shortcut', begins([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0])],
    ['WebAssembly', begins('\0asm\x01\0\0\0')],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
    ['a batch file', Buffer.from('@echo off\r\ndel *.*\r\n')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page behind a blank line', Buffer.from('\n \t<HTML><script>alert(1)</script>')],
    ['a page behind a byte order mark', Buffer.from('\ufeff<html><script>1</script>')],
    ['a drawing that runs scripts', Buffer.from('<svg xmlns="x" onload="alert(1)"/>')],
    ['a ZIP', zipOf({ 'run.exe': 'MZ' })],
    ['a Java archive', zipOf({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0' })],
    ['an Android app', zipOf({ 'AndroidManifest.xml': 'x', 'classes.dex': 'dex' })],
    ['a RAR', begins('Rar!\x1a\x07\0')],
    ['a 7z', begins([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
    ['a disk image', begins('KDMV')],
    ['rich text, which holds objects', Buffer.from('{\\rtf1\\ansi{\\object\\objdata}}')],
    ['a PostScript program', Buffer.from('%!PS-Adobe-3.0\n(x) run\n')],
    ['noise', Buffer.from([0, 1, 2, 3, 0xff, 0xfe])],
    ['a null between words', Buffer.from('words\0words')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => expect(await outcome(bytes)).toBe('not-attachable'))

  test.each([
    ['a Word document with macros', office('ms-word.document.macroEnabled')],
    ['an Excel workbook with macros', office('ms-excel.sheet.macroEnabled')],
    ['one that calls itself without', office(word, { 'word/vbaProject.bin': 'x' })],
    [
      'an older document, where nobody sees',
      begins([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
    ['an OpenDocument text with Basic', zipOf({ ...odt, 'Basic/Standard/Module1.xml': 'x' })],
    ['an OpenDocument text with Python', zipOf({ ...odt, 'Scripts/python/a.py': 'x' })],
  ])('%s', async (_, bytes) => expect(await outcome(bytes)).toBe('has-macros'))
})
