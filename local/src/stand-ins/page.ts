/** Text that cannot become markup. */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Looks every two seconds whether there is something new, without taking the focus away. */
const follow = `<script>setInterval(async () => {
  const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').querySelector('main')
  const shown = document.querySelector('main')
  if (fresh.innerHTML !== shown.innerHTML) shown.replaceWith(fresh)
}, 2000)</script>`

/** A dark page in the portal's look, readable without anything from elsewhere. */
export const page = (title: string, body: string, refresh = true): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<title>${escape(title)}</title><style>
:root{color-scheme:dark}*{box-sizing:border-box}
body{margin:0;background:#0a0a0a;color:#f3efe6;font:16px/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1{font:400 2.4rem/1.1 Didot,'Bodoni MT',Georgia,serif;margin:0 0 .4rem}
h2{font:400 1.3rem/1.3 Didot,'Bodoni MT',Georgia,serif;margin:0}
p{margin:.4rem 0}.dim,small,time{color:#a8a295}
ul{list-style:none;padding:0;margin:2rem 0}li{border-top:1px solid #26231f;padding:1rem 0}
a{color:inherit}pre{white-space:pre-wrap;background:#121110;padding:1rem;overflow-wrap:anywhere}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:0 1.5rem;border:1px solid #3a362f;background:#171614;color:#f3efe6;font:600 1rem system-ui;border-radius:3px;cursor:pointer;text-decoration:none}
button.gold{background:#c89b3c;color:#0a0a0a;border-color:#c89b3c}
form{display:grid;gap:.75rem;margin:1.5rem 0}iframe{width:100%;height:34rem;border:0;background:#fff}
.amount{font:400 3rem/1 Didot,'Bodoni MT',Georgia,serif}.bad{color:#e08673}
</style></head><body><main>${body}</main>${refresh ? follow : ''}</body></html>`
