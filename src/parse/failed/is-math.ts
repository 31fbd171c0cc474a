/** Whether a text between two dollar signs looks like a formula: `x`, `n^2`, `\alpha`, `f(x)`, `O(n)`; not `5 and` or `HOME`. */
export function isMath(source: string): boolean {
  const text = source.replace(/\\[^A-Za-z]/g, '')
  return (
    /\\[A-Za-z]|[\^_{}=<>+*≤≥∈∞]/.test(text) ||
    /^\s*[A-Za-z]'?(?:\([^()]*\))?\s*$/.test(text) ||
    /\d\s*[-/]\s*[A-Za-z]/.test(text)
  )
}
