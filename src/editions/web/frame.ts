/** What stands round a theme's page and is not the theme's to say: policy, style, data and script. */
import { VERSION_ID } from '../../model/live.js'
import type { Assets } from './assets.js'
import { securityPolicy } from './policy.js'

/** Before the first paint: light or dark, as the page's script keeps it under this name, and whether the place or the search of the address is to be waited for. */
const EARLY_SCRIPT = `{const r=document.documentElement;r.classList.add('js');if(location.hash.length>1)r.dataset.waits='';try{const t=localStorage.getItem('vademecum-theme');if(t)r.dataset.theme=t}catch{}}`

/** For the `<head>`. With `assets` the style stands beside the page. No text of a guide is in a style or a script. */
export function headHtml(
  style: string,
  script: string,
  assets: Assets | null,
  live: string | null = null,
): string {
  const inside = [EARLY_SCRIPT, ...(assets === null ? [script] : []), ...(live === null ? [] : [live])]
  const policy = securityPolicy(inside, assets !== null, live !== null)
  const sheet =
    assets === null
      ? `<style>${style}</style>`
      : `<link rel="stylesheet" href="${assets.address('style.css', Buffer.from(style), 'text/css')}">`
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<script>${EARLY_SCRIPT}</script>\n${sheet}`
}

/** Stand for what is put into a live page when it is asked for. */
export const VERSION_SLOT = '@version@'
export const DATA_SLOT = '@data@'

/** For the end of the `<body>`. `data` is base64: nothing in it can end its element. `live` is the script of a live page, which runs first. */
export function footHtml(
  data: string,
  script: string,
  assets: Assets | null,
  live: string | null = null,
): string {
  const second =
    live === null
      ? ''
      : `\n<script type="application/octet-stream" id="${VERSION_ID}">${VERSION_SLOT}</script>\n<script>${live}</script>`
  const held = `<script type="application/octet-stream" id="page_data">${data}</script>${second}`
  if (assets === null) return `${held}\n<script>${script}</script>`
  const address = assets.address('page.js', Buffer.from(script), 'text/javascript')
  return `${held}\n<script src="${address}"></script>`
}
