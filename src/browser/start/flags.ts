/**
 * The browser's flags beside Puppeteer's own defaults.
 * Without `--font-render-hinting=none` glyph advances are rounded to whole pixels and text comes out 1–3 % wider.
 * The page service answers every request itself; the last two flags see to it that nothing could reach the network even so.
 */
export function browserFlags(hasSandbox: boolean): string[] {
  return [
    '--font-render-hinting=none',
    '--disable-gpu',
    '--no-default-browser-check',
    '--no-pings',
    '--disable-domain-reliability',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(hasSandbox ? [] : ['--no-sandbox']),
  ]
}
