const { TestEnvironment } = require('jest-environment-node');

/** The hosts that a worker has started, by their options: see `keptHost` in `running-host.ts`. */
const keptHosts = new Map();

/** Where tests run that use a host: all files of a worker share one, as Node, unlike jest, loads this file once. */
module.exports = class HostEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.keptHosts = keptHosts;
  }
};
