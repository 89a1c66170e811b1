/** The published policies that the app ships, for pages. */
export { findPreset } from '../domain/sla/presets';
