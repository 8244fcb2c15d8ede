import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { text } from '#text/text.ts'
import { TextArea } from '#ui/field.tsx'
import { Preview } from './preview.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** What Les adds to the terms; their numbers come from the other settings. */
export function TermsSettings({ studio }: { studio: Studio }) {
  const words = text.settings.terms
  const terms = useSetting('terms', studio.terms)
  return (
    <Section title={words.title} lead={words.lead} settings={[terms]}>
      <TextArea
        label={words.own}
        rows={8}
        maxLength={4_000}
        value={terms.value}
        onChange={terms.change}
      />
      {terms.value.trim() !== '' && (
        <Preview>
          <div className="border-hairline bg-ground max-w-prose rounded-md border p-5">
            {terms.value
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line, index) => (
                <p key={index} className="mb-3 break-words last:mb-0">
                  {line}
                </p>
              ))}
          </div>
        </Preview>
      )}
      <a
        href={routes.terms()}
        className="inline-flex min-h-11 items-center justify-self-start underline"
      >
        {words.look}
      </a>
    </Section>
  )
}
