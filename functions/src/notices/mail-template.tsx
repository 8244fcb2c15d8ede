import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  render,
  Section,
  Text,
  toPlainText,
} from '@react-email/components'
import type { NoticeFact } from '@portal/model/notice-facts'
import type { NoticeWords } from '@portal/model/notice-kinds/notice-kind'
import type { Studio } from '@portal/model/studio'
import { goldOfTheHouse, styles } from './mail-styles.ts'

/** What a mail says of something besides its words. */
export interface MailAbout {
  /** What it is about in a few lines. */
  facts: readonly NoticeFact[]
  /** What can be done besides opening it; each leads to a page that asks once more. */
  acts: readonly { words: string; url: string }[]
}

/** One of several things a mail tells of. */
export interface MailEntry extends MailAbout {
  title: string
  body: string
  url: string
}

/** What stands below the words of a mail. */
export interface MailFrame extends MailAbout {
  /** Where one decides how one hears from the portal. */
  settings: string
  /** Where one stops mails of this kind; null for those that cannot be stopped. */
  unsubscribe: string | null
  /** What a digest gathered. */
  entries: readonly MailEntry[]
  /** Whose name stands under the words; null under what the portal itself says. */
  signOff: string | null
}

interface Template {
  words: NoticeWords
  url: string
  studio: Pick<Studio, 'name' | 'accent'> | null
  frame: MailFrame
}

const Facts = ({ of }: { of: MailAbout['facts'] }) =>
  of.length > 0 && (
    <Section style={styles.facts}>
      {of.map(({ name, value }) => (
        <Text key={name} style={styles.fact}>
          <span style={styles.factName}>{name}:</span> {value}
        </Text>
      ))}
    </Section>
  )

const Acts = ({ of }: { of: MailAbout['acts'] }) =>
  of.map(({ words, url }) => (
    <Text key={url} style={styles.act}>
      <Link href={url} style={styles.entryLink}>
        {words}
      </Link>
    </Text>
  ))

const Entry = ({ title, body, url, facts, acts }: MailEntry) => (
  <Section style={styles.entry}>
    <Heading as="h2" style={styles.entryTitle}>
      <Link href={url} style={styles.entryLink}>
        {title}
      </Link>
    </Heading>
    <Text style={styles.entryBody}>{body}</Text>
    <Facts of={facts} />
    <Acts of={acts} />
  </Section>
)

/** Dark header, serif title, one button; the page is light so that light clients do not invert it. */
function Mail({ words, url, studio, frame }: Template) {
  const accent = studio?.accent ?? goldOfTheHouse
  return (
    <Html lang="en">
      <Head>
        <title>{words.title}</title>
      </Head>
      <Preview>{words.body}</Preview>
      <Body style={styles.page}>
        <Container style={styles.column}>
          <Section style={{ ...styles.header, borderBottom: `2px solid ${accent}` }}>
            <Text style={styles.studio}>{studio?.name ?? ''}</Text>
            <Heading as="h1" style={styles.title}>
              {words.title}
            </Heading>
          </Section>
          <Section style={styles.words}>
            <Text style={styles.body}>{words.body}</Text>
            {frame.entries.map((entry, index) => (
              <Entry key={index} {...entry} />
            ))}
            <Facts of={frame.facts} />
            <Button href={url} style={{ ...styles.button, background: accent }}>
              {words.button}
            </Button>
            <Acts of={frame.acts} />
            {frame.signOff && <Text style={styles.signOff}>{frame.signOff}</Text>}
          </Section>
          <Section style={styles.footer}>
            <Text style={styles.footerText}>
              <Link href={frame.settings} style={styles.footerLink}>
                Notification settings
              </Link>
            </Text>
            {frame.unsubscribe && (
              <Text style={styles.footerText}>
                <Link href={frame.unsubscribe} style={styles.footerLink}>
                  Stop e-mails like this one
                </Link>
              </Text>
            )}
          </Section>
        </Container>
      </Body>
    </Html>
  )
}

/** The mail as mail programs show it, and its twin for those that show words alone. */
export async function renderTemplate(template: Template): Promise<{ html: string; text: string }> {
  const html = await render(<Mail {...template} />)
  const inWords = { options: { uppercase: false } }
  const text = toPlainText(html, {
    selectors: [
      { selector: 'h1', ...inWords },
      { selector: 'h2', ...inWords },
    ],
  })
  return { html, text }
}
