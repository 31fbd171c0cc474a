import { FONT_PACKAGES } from '../../render/fonts/packages.js'
import type { Finding, Section } from './finding.js'

/** The font packages that themes may name. Fonts of the system are never used. */
export function examineFonts(): Section {
  const findings = Object.entries(FONT_PACKAGES).map(([name, facesOf]): Finding => {
    try {
      const faces = facesOf({ weight: 400, style: 'normal' })
      return { state: 'good', name, detail: faces.length === 1 ? '1 file' : `${faces.length} files` }
    } catch (error) {
      return { state: 'bad', name, detail: error instanceof Error ? error.message : String(error) }
    }
  })
  const isWhole = findings.every(finding => finding.state === 'good')
  return { title: 'Fonts', findings, remedy: isWhole ? null : 'Install Vademecum anew: `npm install`.' }
}
