/** One line of the doctor's report. */
export interface Finding {
  state: 'good' | 'bad' | 'absent'
  name: string
  detail: string
}

export interface Section {
  title: string
  findings: Finding[]
  /** What to do where something is missing; null when nothing is. */
  remedy: string | null
}
