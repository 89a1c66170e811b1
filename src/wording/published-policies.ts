/** The published policies that the app ships, for pages. */
export { presetEndOf } from '../domain/sla/preset-ends';
export { findPreset } from '../domain/sla/presets';
