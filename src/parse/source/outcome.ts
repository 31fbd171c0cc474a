/** Why a file of the guide cannot be had. */
export type Refusal = 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable'

/** What became of a request for a file; a refusal is an answer, not an exception. */
export type ReadOutcome =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: Refusal; detail: string | null }

/** One entry of a folder. `name` is NFC; `outside` is a symbolic link that leads out of the guide. */
export interface Entry {
  name: string
  kind: 'file' | 'folder' | 'outside' | 'other'
}
