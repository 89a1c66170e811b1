import { buildStatic } from '../../scripts/pages/build-static';
import { buildHostApp } from './compiled-app';
import { buildHostProgram } from './build-host-program';

/** The browser opens the built pages, on a host that runs the app from its sources. */
export default async function setUpBrowser(): Promise<void> {
  await buildStatic();
  await buildHostProgram();
  await buildHostApp();
}
