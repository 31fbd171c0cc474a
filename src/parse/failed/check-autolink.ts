import type { Link } from 'mdast'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { shortText } from '../text/short-text.js'

/** An address of a scheme that no edition links to; a path such as `<std::string::String>` is text. */
const OTHER = /^<(?!https?:|mailto:)(?:[a-z][a-z0-9+.-]*:\/\/|(?:tel|sms|xmpp|news|data|file):)/i
/** Words behind a bar, as in chats and wikis. */
const BAR = /^<https?:[^>]*\|/i

/** Tells of addresses in angle brackets that Markdown takes for links and no edition does. */
export function checkAutolink({ url, position }: Link, { source, place }: Fragment, report: Report): void {
  const written = source.slice(position?.start.offset, position?.end.offset)
  if (!OTHER.test(written) && !BAR.test(written)) return
  const [address = '', words = 'text'] = url.split('|')
  const hint = OTHER.test(written)
    ? 'Only web and mail addresses are links: put it in backticks.'
    : `Write \`[${shortText(words)}](${shortText(address)})\`.`
  report('markup-unread', place(position?.start), `\`${shortText(written)}\` is no link`, hint)
}
