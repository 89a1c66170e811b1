// What Forge calls, by the names in manifest.yml.
export { echo } from './functions/echo';
export { examiner } from './functions/examiner';
export { fixed } from './functions/fixed';
export { run } from './functions/run';
export { subject } from './functions/subject';
export { tick } from './functions/tick';
export { witness } from './functions/witness';
