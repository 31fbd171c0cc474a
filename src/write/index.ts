export { checkDestination } from './destination.js'
export { type Output, openOutput, type WrittenArtifact } from './output.js'
export { removeFiles } from './remove-files.js'
