/** A time from now in the page's language, as short as it gets: "10m", "5d"; `days` may be a part of one. */
export function timeUntil(days: number): string {
  if (days < 1 / 24) return inUnit(Math.max(1, Math.round(days * 1440)), 'minute')
  if (days < 1) return inUnit(Math.round(days * 24), 'hour')
  return inUnit(Math.round(days), 'day')
}

function inUnit(value: number, unit: string): string {
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit,
    unitDisplay: 'narrow',
  }).format(value)
}
