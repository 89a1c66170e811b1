import { buildHostApp } from './compiled-app';

/** The tests run the app from its sources, in their own process. */
export default buildHostApp;
