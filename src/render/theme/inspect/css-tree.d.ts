/** The parts of css-tree that are used, loaded alone: the whole of it reads its dictionaries of CSS first. */
declare module 'css-tree/tokenizer' {
  /** Calls back with the type of each token and where it begins and ends. CSS Syntax: https://www.w3.org/TR/css-syntax-3/#tokenization */
  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void
  export const tokenTypes: Readonly<
    Record<
      | 'Ident'
      | 'Function'
      | 'AtKeyword'
      | 'String'
      | 'BadString'
      | 'Url'
      | 'BadUrl'
      | 'WhiteSpace'
      | 'Comment',
      number
    >
  > &
    Readonly<Record<'Colon' | 'LeftParenthesis' | 'RightParenthesis', number>>
}

declare module 'css-tree/utils' {
  /** Each takes the text of a token and gives what it stands for, escapes resolved. */
  export const ident: { decode(text: string): string }
  export const string: { decode(text: string): string }
  export const url: { decode(text: string): string }
}
