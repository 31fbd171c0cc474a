import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COMPILED } from '../config.js'
import { securityPolicy } from '../editions/web/policy.js'
import { VERSION_ID } from '../model/live.js'
import type { Words } from '../render/language/words.js'

/** What is shown while a guide has never been without errors: its problems, by the live script, which loads the page when it comes. */
export async function emptyPage(words: Words, language: string): Promise<string> {
  const script = await readFile(join(COMPILED, 'live.js'), 'utf8')
  return `<!doctype html>
<html lang="${/^[\w-]+$/.test(language) ? language : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy([script], false, true)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.live.preview}</title>
</head>
<body>
<main><h1>${words.live.preview}</h1></main>
<script type="application/octet-stream" id="${VERSION_ID}">none</script>
<script>${script}</script>
</body>
</html>
`
}
