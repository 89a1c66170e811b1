/** The forms of an issue without a clock, which are loaded when one of them is opened. */
export { LinkForm } from './link-form';
export { StartForm } from './start-form';
