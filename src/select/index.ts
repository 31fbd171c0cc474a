export { checkBundles } from './bundles.js'
export { type Criteria, normalizeRequest } from './criteria.js'
export { type SelectDefaults, select, selectAll } from './select.js'
export { describeUnknown, type UnknownValue, unknownAmong, unknownError, unknownValues } from './unknown.js'
