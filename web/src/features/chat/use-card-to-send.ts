import { Card } from '@portal/model/chat'
import { useState } from 'react'
import { useLocation } from 'react-router'

/**
 * The card that goes with the words being written: chosen here, or brought along by whoever led
 * to the chat (`navigate('/portal/chat', { state: { card } })`).
 */
export function useCardToSend(): [Card | null, (card: Card | null) => void] {
  const { state } = useLocation() as { state: { card?: unknown } | null }
  return useState<Card | null>(() => Card.safeParse(state?.card).data ?? null)
}
