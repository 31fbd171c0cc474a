import type { PageData } from '../model/page.js'

/** Reads what the build left in the page: JSON, deflated and in base64. */
export async function readData(): Promise<PageData> {
  const text = document.getElementById('page_data')?.textContent ?? ''
  const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  // The build made it of the same type.
  return (await new Response(stream).json()) as PageData
}
