type Child = Node | string | null

/** An element with properties and children. Text is only ever text: nothing in this room makes markup of it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Omit<HTMLElementTagNameMap[Name], 'style'>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children.filter(child => child !== null))
  return element
}

/** The element of an id that the template is sure to have. */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`The page has no #${id}`)
  return element as Type
}

export function all<Type extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Type[] {
  return [...within.querySelectorAll<Type>(selector)]
}
