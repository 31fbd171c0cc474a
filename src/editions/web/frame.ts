/** What stands round a theme's page and is not the theme's to say: policy, style, data and script. */
import type { Assets } from './assets.js'
import { securityPolicy } from './policy.js'

/** Chooses light or dark before the first paint; what was chosen is kept by the page's script under this name. */
const EARLY_SCRIPT = `{const r=document.documentElement;r.classList.add('js');try{const t=localStorage.getItem('vademecum-theme');if(t)r.dataset.theme=t}catch{}}`

/** For the `<head>`. With `assets` the style stands beside the page. No text of a guide is in a style or a script. */
export function headHtml(style: string, script: string, assets: Assets | null): string {
  const policy = securityPolicy(assets === null ? [EARLY_SCRIPT, script] : [EARLY_SCRIPT], assets !== null)
  const sheet =
    assets === null
      ? `<style>${style}</style>`
      : `<link rel="stylesheet" href="${assets.address('style.css', Buffer.from(style), 'text/css')}">`
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<script>${EARLY_SCRIPT}</script>\n${sheet}`
}

/** For the end of the `<body>`. `data` is base64: nothing in it can end its element. */
export function footHtml(data: string, script: string, assets: Assets | null): string {
  const held = `<script type="application/octet-stream" id="page_data">${data}</script>`
  if (assets === null) return `${held}\n<script>${script}</script>`
  const address = assets.address('page.js', Buffer.from(script), 'text/javascript')
  return `${held}\n<script src="${address}"></script>`
}
