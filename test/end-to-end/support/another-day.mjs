// Loaded before a program: 500 days and some hours later than it is.
const Now = Date
const LATER_MS = (500 * 24 + 7) * 3600 * 1000

globalThis.Date = class extends Now {
  constructor(...parts) {
    super(...(parts.length === 0 ? [Now.now() + LATER_MS] : parts))
  }

  static now() {
    return Now.now() + LATER_MS
  }
}
