import type { Studio } from '@portal/model/studio'
import { useId } from 'react'
import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** What is burnt into proofs. Those that exist keep theirs; what is uploaded from now on gets this. */
export function WatermarkSettings({ studio }: { studio: Studio }) {
  const words = text.settings.watermark
  const watermark = useSetting('watermark', studio.watermark)
  const { value } = watermark
  const id = useId()
  const percent = Math.round(value.opacity * 100)
  return (
    <Section title={words.title} lead={words.lead} settings={[watermark]}>
      <TextField
        label={words.text}
        value={value.text}
        maxLength={40}
        onChange={(now) => watermark.change({ ...value, text: now })}
      />
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-dim text-sm">
          {words.opacity}
        </label>
        <div className="flex items-center gap-4">
          <input
            id={id}
            type="range"
            min={5}
            max={100}
            value={percent}
            onChange={(event) =>
              watermark.change({ ...value, opacity: Number(event.target.value) / 100 })
            }
            className="accent-light h-11 w-64 max-w-full"
          />
          <span className="tabular text-dim text-sm">{words.percent(percent)}</span>
        </div>
      </div>
      <figure
        aria-label={words.preview}
        className="relative aspect-[2.39/1] w-full max-w-xl overflow-hidden rounded-md"
      >
        <img
          src="/stills/portrait-800.webp"
          alt=""
          className="absolute inset-0 size-full object-cover"
        />
        <div
          aria-hidden
          style={{ opacity: value.opacity }}
          className="absolute -inset-1/4 grid rotate-[-24deg] grid-cols-4 content-evenly justify-items-center gap-y-10 text-xl font-bold tracking-widest text-white"
        >
          {Array.from({ length: 24 }, (_, index) => (
            <span key={index}>{value.text}</span>
          ))}
        </div>
      </figure>
    </Section>
  )
}
