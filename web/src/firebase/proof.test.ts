import { Failure } from '@portal/model/failure'
import { expect, test, vi } from 'vitest'
import { askForProof, provedIfAsked, useAsking } from './proof.ts'

const refused = () => Promise.reject(new Failure('prove-again'))
const settle = async (isProved: boolean) => {
  await vi.waitFor(() => expect(useAsking.getState().settle).not.toBeNull())
  useAsking.getState().settle?.(isProved)
}

test('what asks for a proof is done once it is given', async () => {
  const send = vi.fn<() => Promise<string>>().mockImplementationOnce(refused)
  send.mockResolvedValue('done')
  const done = provedIfAsked(send)
  await settle(true)
  expect(await done).toBe('done')
  expect(send).toHaveBeenCalledTimes(2)
  expect(useAsking.getState().settle).toBeNull()
})

test('whoever gives none is refused, and nothing is sent again', async () => {
  const send = vi.fn(refused)
  const done = provedIfAsked(send)
  await Promise.all([
    settle(false),
    expect(done).rejects.toEqual(expect.objectContaining({ code: 'prove-again' })),
  ])
  expect(send).toHaveBeenCalledTimes(1)
})

test('what is refused for another reason asks for nothing', async () => {
  const send = () => Promise.reject(new Failure('conflict'))
  await expect(provedIfAsked(send)).rejects.toEqual(expect.objectContaining({ code: 'conflict' }))
  expect(useAsking.getState().settle).toBeNull()
})

test('all that ask at the same time are answered by one proof', async () => {
  const both = [askForProof(), askForProof()]
  await settle(true)
  expect(await Promise.all(both)).toEqual([true, true])
})
