import { lazy, Suspense, useEffect } from 'react'
import { useAsking } from '#firebase/proof.ts'

interface Props {
  onDone: (isProved: boolean) => void
}

/** Without a connection nobody can be asked, and what they wanted stays undone. */
function NotAsked({ onDone }: Props) {
  useEffect(() => onDone(false), [onDone])
  return null
}

const ProofDialog = lazy(async () => ({
  default: await import('#shared/factors/proof-dialog.tsx').then(
    (module) => module.ProofDialog,
    () => NotAsked,
  ),
}))

/** Over whatever is on screen: the question whether it is still the same person, while it is open. */
export function AskedProof() {
  const { settle } = useAsking()
  return (
    settle && (
      <Suspense>
        <ProofDialog onDone={settle} />
      </Suspense>
    )
  )
}
