/** Languages that are really something else, where a Rust-like line proves nothing. */
const OTHER_LANGUAGES = new Set(
  'asm bash c console cpp csharp css diff dockerfile go haskell html ini java javascript js json jsonc kotlin latex lua make markdown md mermaid nix ocaml powershell proto python ruby sh shell sql svg swift toml ts typescript wat wit xml yaml zig zsh'.split(
    ' ',
  ),
)

const SIGNS = [
  /^\s*(pub(\([\w ]+\))? )?((async|const|unsafe|extern "C") )*fn \w+\s*[(<]/,
  /^\s*(pub(\([\w ]+\))? )?(unsafe )?(struct|enum|union|trait|mod|impl)\b[^.]*[{;]\s*$/,
  /^\s*(pub )?use \w+(::[\w{},* ]+)+;/,
  /^\s*let (mut )?[\w(]+.*=.*[;{]\s*$/,
  /^\s*#!?\[\w+.*\]\s*$/,
  /^\s*\w+!\s*[([{].*[)\]}]?;\s*$/,
  /\.await\b|::<|&mut \w|\.unwrap\(\)|=> .*,\s*$/,
  /^\s*(match|if let|while let|for \w+ in|loop)\b.*\{\s*$/,
]

/** Compiler output quotes Rust behind a gutter; that is a program's output, not a sample. */
const GUTTER = /^\s*(\d+\s*)?\||^\s*-->|^(error|warning)(\[E\d+\])?:/

/** Whether a block with another language, or none, is in truth Rust that the compiler should see. */
export function looksLikeRust(lang, text) {
  if (OTHER_LANGUAGES.has(lang)) return false
  const lines = text.split('\n').filter(line => !GUTTER.test(line))
  const hits = lines.filter(line => SIGNS.some(sign => sign.test(line))).length
  const code = lines.filter(line => line.trim()).length
  return hits >= 2 || (hits === 1 && code <= 2)
}
