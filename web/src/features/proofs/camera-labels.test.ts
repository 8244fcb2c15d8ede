import { cameraRows } from '@portal/model/camera-clock'
import { expect, test } from 'vitest'
import { cameraLabels } from './camera-labels.ts'

test('cameras are called by their names, and by their numbers only where two share one', () => {
  const cameras = [
    { name: 'Canon EOS R5', serial: '0123' },
    { name: 'NIKON Z 9', serial: '77' },
    { name: 'Canon EOS R5', serial: '0124' },
    { name: 'Canon EOS R5', serial: '' },
    { name: '', serial: '9' },
  ].map((mark) => ({ ...mark, shift: 0 }))
  const photos = cameras.map((_, camera) => ({ camera, takenAt: new Date(0) }))
  expect([...cameraLabels(cameraRows({ cameras }, photos)).values()]).toEqual([
    'Canon EOS R5, No. 0123',
    'NIKON Z 9',
    'Canon EOS R5, No. 0124',
    'Canon EOS R5',
    'A camera without a name',
  ])
})
