import type { PageData, WebPhrase } from '../model/page.js'

/** A phrase of the interface with its slots filled. */
export type Say = (phrase: WebPhrase, slots?: Record<string, string | number>) => string

export function createSay({ words }: Pick<PageData, 'words'>): Say {
  return (phrase, slots = {}) =>
    words[phrase].replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
}
