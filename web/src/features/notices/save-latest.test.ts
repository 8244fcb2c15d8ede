import { expect, test } from 'vitest'
import { saveLatest } from './save-latest.ts'

test('while one is on its way the next ones wait, and only the newest of them is sent', async () => {
  const sent: number[] = []
  const gates: (() => void)[] = []
  const save = saveLatest(async (value: number) => {
    sent.push(value)
    await new Promise<void>((resolve) => gates.push(resolve))
  })
  const all = [save(1), save(2), save(3)]
  expect(sent).toEqual([1])
  gates.shift()?.()
  await expect.poll(() => sent).toEqual([1, 3])
  gates.shift()?.()
  await Promise.all(all)
  expect(sent).toEqual([1, 3])
})

test('a refusal is told to all who wait, and the next value is sent again', async () => {
  const sent: string[] = []
  const save = saveLatest(async (value: string) => {
    sent.push(value)
    if (value === 'refused') throw new Error('no')
  })
  const both = [save('refused'), save('behind it')]
  await Promise.all(both.map((one) => expect(one).rejects.toThrow('no')))
  await save('later')
  expect(sent).toEqual(['refused', 'later'])
})
