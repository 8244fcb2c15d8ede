import { useEffect, useState } from 'react'

/**
 * What the server answers, asked anew when `of` says another thing; `ask` asks for nothing that `of`
 * does not say. What it answered before stays meanwhile; null until it has, and where it cannot be
 * asked, as without a connection.
 */
export function useAnswer<Answer>(of: string, ask: () => Promise<Answer>): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    let isStale = false
    ask().then(
      (found) => isStale || setAnswer(found),
      () => isStale || setAnswer(null),
    )
    return () => {
      isStale = true
    }
  }, [of])
  return answer
}
