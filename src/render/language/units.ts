/** Units that are written after a space. Words that mean something else too (`in`, `a`) are left out. */
const UNITS = [
  '[kKMGTPE]i?B(?:/s)?|[kKMGTP]?B(?:/s)?|[kMGT]?bits?(?:/s)?|[kMG]?bps|bytes?|KB|pages?/s',
  'ns|µs|μs|us|ms|s|sec|secs|min|mins|h|hrs?|days?|weeks?|months?|years?',
  '[kMGT]?Hz|[kM]?W|kWh|[mk]?V|m?A|°C|°F|K|°',
  '[nµmck]?m|m²|m³|km/h|px|pt|em|rem|ch|dpi|fps|[mk]?g|kg|[mk]?l|[mM]?L',
  '%|‰|×|req/s|rps|qps|rpm|ops/s|tokens?',
  'million|billion|trillion|Mio\\.|Mrd\\.|Tsd\\.',
].join('|')

/** A number and its unit: `64 KiB`, `1.5 ms`, `99.9 %`. A line never ends between the two. */
export const NUMBER_WITH_UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}_.,-])[~≈±<>≤≥$€£−–-]?\\d(?:[\\d.,_'’]*\\d)?[ \\u00A0](?:${UNITS})(?![\\p{L}\\p{N}_])`,
  'gu',
)
