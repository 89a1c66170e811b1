// In the place of `playwright-core`: see `browser-environment.cjs`.
module.exports = globalThis.playwright;
