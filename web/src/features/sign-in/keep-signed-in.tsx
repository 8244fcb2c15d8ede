import { useState } from 'react'
import { isKeptSignedIn, keepSignedIn } from '#device/keep-signed-in.ts'
import { text } from '#text/text.ts'
import { Switch } from '#ui/field.tsx'

/** Asks whether this browser stays signed in, whatever the way in. */
export function KeepSignedIn() {
  const [keep, setKeep] = useState(isKeptSignedIn)
  return (
    <Switch
      label={text.signIn.keep}
      hint={keep ? text.signIn.kept : text.signIn.notKept}
      checked={keep}
      onChange={(wanted) => {
        setKeep(wanted)
        keepSignedIn(wanted)
      }}
    />
  )
}
