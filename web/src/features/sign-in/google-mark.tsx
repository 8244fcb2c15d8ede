/** Google's letter in one colour, as its branding guidelines allow on a coloured button. */
export const GoogleMark = () => (
  <svg aria-hidden width="18" height="18" viewBox="0 0 24 24" fill="currentColor">
    <path d="M12.2 10.2v3.7h5.3c-.2 1.4-1.7 4-5.3 4a5.9 5.9 0 0 1 0-11.8c1.8 0 3 .8 3.7 1.4l2.6-2.5A9.2 9.2 0 0 0 12.2 2.6a9.4 9.4 0 1 0 0 18.8c5.4 0 9-3.8 9-9.2 0-.6 0-1-.1-1.5z" />
  </svg>
)
