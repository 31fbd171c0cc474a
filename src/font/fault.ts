/** Why a font cannot be used; the message goes on after the name of its file, `hint` says what to take instead. */
export class FontFault extends Error {
  readonly hint: string

  constructor(message: string, hint = 'Get the font anew, or take another file of it.') {
    super(message)
    this.hint = hint
  }
}
