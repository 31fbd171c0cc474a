const ESCAPES: Record<string, string | undefined> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }

/** The bytes of a string as written, `(…)` or `<…>`, one character a byte (ISO 32000-1, 7.3.4). Null for anything else. */
export function pdfString(written: string | undefined): string | null {
  if (written?.startsWith('(')) {
    return written
      .slice(1, -1)
      .replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, sign = '') =>
        octal === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
      )
  }
  if (!written?.startsWith('<') || written.startsWith('<<')) return null
  return Buffer.from(written.slice(1, -1).replace(/\s/g, ''), 'hex').toString('latin1')
}
