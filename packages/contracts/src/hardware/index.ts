export {
  addReplacement,
  changeReplacement,
  listHardwareEvents,
  listReplacements,
  recordHardwareEvent,
  type HardwareEvent,
  type HardwareTerms,
  type NewReplacement,
  type Replacement,
} from './hardware.ts';
export {
  ENDED_STATUSES,
  feeMayBeDue,
  HARDWARE_STATUSES,
  HARDWARE_STEP_NAMES,
  HARDWARE_STEPS,
  stepsFrom,
  type HardwareSide,
  type HardwareStatus,
  type HardwareStep,
  type HardwareStepName,
} from './state.ts';
export { agreedHardwareTerms, agreeHardwareTerms, hardwareTerms } from './terms.ts';
