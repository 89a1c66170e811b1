const playwright = require('playwright-core');
const HostEnvironment = require('./host-environment.cjs');

/**
 * Where `test/browser` runs: with Playwright as Node has loaded it, once for a worker. Jest would load its three megabytes
 * anew for each file.
 */
module.exports = class BrowserEnvironment extends HostEnvironment {
  async setup() {
    await super.setup();
    this.global.playwright = playwright;
  }
};
