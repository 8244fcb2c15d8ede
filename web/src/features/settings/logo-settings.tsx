import type { Studio } from '@portal/model/studio'
import { ImageUp, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { drawLogo } from './draw-logo.ts'
import { Preview } from './preview.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** A picture in place of the name, drawn small in this browser before it is kept. */
export function LogoSettings({ studio }: { studio: Studio }) {
  const words = text.settings.logo
  const logo = useSetting('logo', studio.logo)
  const [refused, setRefused] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    const drawn = await drawLogo(file)
    setRefused(drawn === null)
    if (drawn) logo.change(drawn)
  }
  return (
    <Section title={words.title} lead={words.lead} settings={[logo]}>
      <div className="flex flex-wrap items-center gap-4">
        <div className="border-hairline grid h-16 min-w-40 place-items-center rounded-sm border px-4">
          {logo.value ? (
            <img src={logo.value} alt={words.alt} className="h-8 w-auto" />
          ) : (
            <span className="font-display text-2xl">{studio.name}</span>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept="image/*"
          aria-label={words.choose}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button
          kind="quiet"
          icon={<ImageUp aria-hidden size={16} />}
          onClick={() => input.current?.click()}
        >
          {words.choose}
        </Button>
        {logo.value && (
          <Button
            kind="plain"
            icon={<Trash2 aria-hidden size={16} />}
            onClick={() => logo.change(null)}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {logo.value && (
        <Preview>
          <div className="border-hairline bg-ground flex h-16 max-w-md items-center justify-between gap-4 rounded-md border px-4">
            <img src={logo.value} alt={studio.name} className="h-8 w-auto" />
            <span aria-hidden className="text-dim text-sm">
              {text.common.nav.home} · {text.common.nav.chat}
            </span>
          </div>
        </Preview>
      )}
      {refused && (
        <p role="alert" className="text-bad text-sm">
          {words.refused}
        </p>
      )}
    </Section>
  )
}
