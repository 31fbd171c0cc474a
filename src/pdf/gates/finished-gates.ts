import type { Finishing } from '../passes/pass.js'
import { gateAddresses } from './gate-addresses.js'
import { gateDestinations } from './gate-destinations.js'
import { gateOutline } from './gate-outline.js'

/** What every finished file is asked before it is packed; each throws if the answer is no. It is a fault of ours then, or a print that was misread. */
export const FINISHED_GATES: readonly ((print: Finishing) => void)[] = [
  gateAddresses,
  gateDestinations,
  gateOutline,
]
