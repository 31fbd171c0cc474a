import { ORIGIN } from '../../origin.js'

/** What is wrong with an address, and how to write it. */
export interface AddressProblem {
  text: string
  hint: string
}

/**
 * Checks an `http:`, `https:` or `mailto:` address by the WHATWG URL Standard (https://url.spec.whatwg.org/), and more strictly where browsers
 * forgive what an e-book's schema does not: the two slashes, codes behind `%`. Null when it is right. `shown` is how messages quote it.
 */
export function checkAddress(address: string, shown: string): AddressProblem | null {
  if (/^mailto:/i.test(address)) return checkMail(address, shown)
  const [, scheme = 'https', slashes = '', rest = ''] = /^(https?):([\\/]*)(.*)$/is.exec(address) ?? []
  if (!/^https?:/i.test(address) || slashes !== '//') {
    const bare = rest || address.replace(/^[^:]*:[\s\\/]*/, '')
    const hint = bare === '' ? 'Write the whole address.' : `Write \`${scheme.toLowerCase()}://${bare}\`.`
    return { text: `\`${shown}\` is no web address: \`//\` and a host follow the colon`, hint }
  }
  if (!URL.canParse(address) || /^[/?#\\]|^$/.test(rest)) {
    return {
      text: `\`${shown}\` is no web address: its host is not right`,
      hint: 'Copy it from the address bar.',
    }
  }
  const code = /%(?![0-9a-f]{2})/i.exec(address)
  if (code) {
    const hint = 'Write `%25` for a percent sign.'
    return { text: `\`${shown}\` is no web address: two hexadecimal digits follow a \`%\``, hint }
  }
  if (new URL(address).origin === ORIGIN) {
    const text = `\`${shown}\` is an address that Vademecum uses itself while it prints`
    return { text, hint: 'Link to a question by its id.' }
  }
  return null
}

/** RFC 6068: an addressee, several, or only header fields. */
function checkMail(address: string, shown: string): AddressProblem | null {
  const rest = address.slice('mailto:'.length)
  const [to = ''] = rest.split('?')
  const isRight =
    (rest.startsWith('?') || to.split(',').every(one => /^[^\s@<>]+@[^\s@<>]+$/.test(one))) &&
    !/%(?![0-9a-f]{2})/i.test(rest)
  if (isRight) return null
  return { text: `\`${shown}\` is no e-mail address`, hint: 'Write `mailto:name@example.org`.' }
}
