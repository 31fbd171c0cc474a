/** Headings that name a part of an answer, as high as the questions by a slip. */
const PARTS =
  /^[^\p{L}\p{N}]*(?:sources?|references?|refs?|resources?|(?:further|additional|more) (?:reading|resources|information)|see also|read more|links?|useful links?|examples?|code(?: example)?|notes?|output|explanations?|solutions?|answers?|syntax|usage|quellen?|siehe auch|beispiele?|ссылки|источники|пример|参考|参考资料|示例)\W*$/iu

/** Whether a title is one of those that answers are divided by, and no question. */
export function isPart(title: string): boolean {
  return PARTS.test(title)
}
