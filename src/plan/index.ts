export { plan } from './plan.js'
export type { EditionRow, EditionRows } from './rows.js'
