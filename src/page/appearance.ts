import { byId } from './elements.js'

/** As the early script in the page's head has it. */
const KEY = 'vademecum-theme'

/** Light, dark, or as the system has it. */
export function watchAppearance(): void {
  const select = byId<HTMLSelectElement>('page_theme')
  select.value = document.documentElement.dataset.theme ?? ''
  select.addEventListener('change', () => {
    if (select.value === '') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = select.value
    try {
      if (select.value === '') localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, select.value)
    } catch {
      // A browser that keeps nothing shows it until it is closed.
    }
  })
}
