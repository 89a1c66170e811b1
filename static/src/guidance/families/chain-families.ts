import type { CweFamily, GuidanceLink } from '../base/checklist';

const smartContractTopTen: GuidanceLink = {
  name: 'OWASP: Smart Contract Top 10',
  url: 'https://owasp.org/www-project-smart-contract-top-10/',
};

/** Code and rules that run on a blockchain. */
export const chainFamilies = {
  smartContract: {
    title: 'Smart contracts',
    cwe: [],
    items: [
      'Change the contract’s state before it calls out, and guard against being called again meanwhile.',
      'Put the permission check on every function that moves value or changes owners, and test that each is there.',
      'Use checked arithmetic; fix decimals and the direction of rounding.',
      'Set every variable in the constructor or initializer, and let that run once.',
      'Be able to pause, and to move to a corrected contract, by more than one key.',
    ],
    links: [smartContractTopTen],
  },
  chainApplication: {
    title: 'Decentralized applications and protocols',
    cwe: [],
    items: [
      'Take prices from several sources over time, never from one pool at one moment.',
      'Let users bound price and deadline, so that reordering gains nothing.',
      'Check amounts, balances and limits on chain, in the same transaction.',
      'Bind signatures to chain, contract, function, number and deadline.',
      'Delay changes by governance, so that borrowed votes cannot decide at once.',
    ],
    links: [smartContractTopTen],
  },
  chainInfrastructure: {
    title: 'Bridges, nodes and validation',
    cwe: [],
    items: [
      'Accept a message only after its proof, its origin and its finality have been verified.',
      'Refuse a message that was handled before.',
      'Spread keys over several holders, and limit what one transfer or one hour can move.',
      'Watch balances on both sides, and stop when they differ.',
    ],
    links: [smartContractTopTen],
  },
  zeroKnowledge: {
    title: 'Zero-knowledge proofs',
    cwe: [],
    items: [
      'Constrain every value that the verifier relies on, ranges and bit lengths included.',
      'Bind public inputs and context into the proof, and refuse a proof that was used before.',
      'Make the trusted setup with several parties, or use a system without one.',
      'Try to prove false statements, by tests and by an independent review of the circuit.',
    ],
    links: [
      smartContractTopTen,
      {
        name: 'CWE-347: Improper Verification of Cryptographic Signature',
        url: 'https://cwe.mitre.org/data/definitions/347.html',
      },
    ],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
