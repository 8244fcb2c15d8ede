import type { CSSProperties } from 'react'

const serif = `Didot,'Bodoni MT','Playfair Display',Georgia,serif`
const sans = `-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`
/** The accent of a studio that has chosen none. */
export const goldOfTheHouse = '#c89b3c'

/** How each part of a mail looks: in its elements, since mail programs read no style sheet. */
export const styles = {
  page: { margin: 0, padding: '24px 12px', background: '#f3efe6', fontFamily: sans },
  column: { width: '100%', maxWidth: '560px', background: '#ffffff' },
  header: { background: '#0a0a0a', padding: '44px 36px' },
  studio: {
    margin: '0 0 14px',
    fontSize: '12px',
    lineHeight: '16px',
    letterSpacing: '.22em',
    textTransform: 'uppercase',
    color: '#a8a295',
  },
  title: {
    margin: 0,
    fontFamily: serif,
    fontSize: '30px',
    fontWeight: 400,
    lineHeight: '36px',
    color: '#f3efe6',
  },
  words: { padding: '36px' },
  body: {
    margin: '0 0 28px',
    fontSize: '16px',
    lineHeight: '26px',
    color: '#23211d',
    whiteSpace: 'pre-line',
  },
  entry: { margin: '0 0 24px', borderTop: '1px solid #e3ddd0', paddingTop: '18px' },
  entryTitle: {
    margin: '0 0 6px',
    fontFamily: serif,
    fontSize: '20px',
    fontWeight: 400,
    lineHeight: '26px',
  },
  entryLink: { color: '#23211d', textDecoration: 'underline' },
  entryBody: { margin: 0, fontSize: '15px', lineHeight: '23px', color: '#5b564b' },
  facts: { margin: '0 0 28px', borderLeft: '2px solid #e3ddd0', paddingLeft: '16px' },
  fact: { margin: '0 0 4px', fontSize: '15px', lineHeight: '24px', color: '#23211d' },
  factName: { color: '#6b6558' },
  act: { margin: '14px 0 0', fontSize: '16px', lineHeight: '24px' },
  signOff: { margin: '32px 0 0', fontFamily: serif, fontSize: '20px', color: '#23211d' },
  button: {
    color: '#0a0a0a',
    padding: '14px 26px',
    fontSize: '16px',
    fontWeight: 600,
    textDecoration: 'none',
  },
  footer: { padding: '22px 36px 30px', borderTop: '1px solid #e3ddd0' },
  footerText: { margin: '0 0 4px', fontSize: '13px', lineHeight: '20px', color: '#6b6558' },
  footerLink: { color: '#6b6558', textDecoration: 'underline' },
} as const satisfies Record<string, CSSProperties>
