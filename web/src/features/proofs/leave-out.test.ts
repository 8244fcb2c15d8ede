import { expect, test } from 'vitest'
import { leaveOut } from './leave-out.ts'

const dropped = (...paths: string[]) => paths.map((path) => ({ path, file: new File([], path) }))
const sorted = (...paths: string[]) => {
  const { kept, left } = leaveOut(dropped(...paths))
  return { kept: kept.map(({ path }) => path), left }
}

test('the RAW beside a JPEG and the sidecars of programs are left out and counted', () => {
  expect(
    sorted('/shoot/IMG_1.JPG', '/shoot/IMG_1.CR3', '/shoot/img_1.xmp', '/shoot/IMG_2.jpg'),
  ).toEqual({ kept: ['/shoot/IMG_1.JPG', '/shoot/IMG_2.jpg'], left: 2 })
})

test('what a phone or a camera recorded with a photograph is left out with it', () => {
  expect(
    sorted('/a/IMG_1.HEIC', '/a/IMG_1.MOV', '/a/IMG_1.wav', '/a/IMG_1.AAE', '/a/film.mov'),
  ).toEqual({ kept: ['/a/IMG_1.HEIC', '/a/film.mov'], left: 3 })
})

test('a RAW without a JPEG, or with one in another folder, stays to be told why', () => {
  expect(sorted('/a/IMG_1.NEF', '/b/IMG_1.jpg')).toEqual({
    kept: ['/a/IMG_1.NEF', '/b/IMG_1.jpg'],
    left: 0,
  })
})

test('a folder with a name like a RAW is none', () => {
  expect(sorted('/best.raw/IMG_1.jpg').left).toBe(0)
})
