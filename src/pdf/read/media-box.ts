const POINTS_PER_MM = 72 / 25.4

/** A page object with the exact size of its paper (millimetres): Chromium rounds pages to its own pixels, by up to 0.2 mm. */
export function withPaperSize(page: string, paper: { width: number; height: number }): string {
  const size = [paper.width, paper.height].map(side => (side * POINTS_PER_MM).toFixed(3)).join(' ')
  return page.replace(/\/MediaBox \[[^\]]*\]/, `/MediaBox [0 0 ${size}]`)
}
