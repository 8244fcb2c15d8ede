import type { Message } from '@portal/model/chat'
import { useEffect, useState } from 'react'
import { keepDraft, readDraft } from '#ui/draft.ts'

/**
 * The words being written in a thread, kept on this device. While a message is corrected they wait,
 * and come back after it.
 */
export function useWords(
  conversation: string,
  editing: { id: string; value: Message } | null,
): [string, (words: string) => void] {
  const [draft, setDraft] = useState(() => readDraft(conversation))
  const [correction, setCorrection] = useState<{ id: string; words: string } | null>(null)
  if (editing && correction?.id !== editing.id)
    setCorrection({ id: editing.id, words: editing.value.text })
  if (!editing && correction) setCorrection(null)
  useEffect(() => {
    keepDraft(conversation, draft)
  }, [conversation, draft])
  if (!editing) return [draft, setDraft]
  return [
    correction?.words ?? editing.value.text,
    (words) => setCorrection({ id: editing.id, words }),
  ]
}
