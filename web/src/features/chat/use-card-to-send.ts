import { Card } from '@portal/model/chat'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

/**
 * The card that goes with the words being written: chosen here, or brought along by whoever led
 * to the chat (`navigate('/portal/chat/…', { state: { card } })`), once: a reload brings none.
 */
export function useCardToSend(): [Card | null, (card: Card | null) => void] {
  const { state, pathname } = useLocation() as {
    state: { card?: unknown } | null
    pathname: string
  }
  const navigate = useNavigate()
  const held = useState<Card | null>(() => Card.safeParse(state?.card).data ?? null)
  const isBrought = state?.card !== undefined
  useEffect(() => {
    if (isBrought) void navigate(pathname, { replace: true, state: null })
  }, [isBrought, navigate, pathname])
  return held
}
