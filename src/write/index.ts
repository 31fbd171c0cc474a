export { checkDestination } from './destination.js'
export { type Output, openOutput } from './output.js'
