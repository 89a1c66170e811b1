import fc from 'fast-check';

const SEED = process.env['PROPERTY_SEED'] ?? '20261130';

// Everybody's run tries the same values, so that a change passes or fails by itself, not by its luck. Other values are
// tried on purpose: `PROPERTY_SEED=random npm run test:rules`; a failure prints its seed.
fc.configureGlobal({ seed: SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(SEED) });

export { fc };
