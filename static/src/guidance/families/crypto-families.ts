import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** Weak cryptography. */
export const cryptoFamilies = {
  cryptography: {
    title: 'Weak cryptography or keys',
    cwe: [310, 320, 322, 323, 324, 325, 326, 327, 358, 573, 780, 1205, 1240],
    items: [
      'Use a maintained library’s high-level interface instead of building from primitives.',
      'Replace broken algorithms and short keys by what is recommended today.',
      'Use one key for one purpose, tenant and environment; rotate it on a schedule.',
      'Authenticate the other side before agreeing on a key.',
      'Plan how existing data is re-encrypted, and when the old way is switched off.',
    ],
    links: [cheatSheet('Cryptographic Storage'), cheatSheet('Key Management')],
  },
  passwordHash: {
    title: 'Weak hashing',
    cwe: [328, 759, 760, 916],
    items: [
      'Hash passwords with Argon2id, scrypt, bcrypt or PBKDF2, at today’s cost.',
      'Salt each one with random bytes of its own.',
      'Wrap old hashes at once, and replace them when people sign in.',
      'Use SHA-256 or newer where a hash stands for content, a keyed one where it proves origin.',
    ],
    links: [cheatSheet('Password Storage')],
  },
  randomness: {
    title: 'Predictable random values',
    cwe: [330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 1204],
    items: [
      'Take tokens, keys and initialization vectors from the system’s secure generator.',
      'Never seed it by time, process id or a fixed value.',
      'Give tokens at least 128 bits; use a nonce once for each key.',
      'Void values that were given out by the weak generator.',
    ],
    links: [cheatSheet('Cryptographic Storage')],
  },
  sideChannel: {
    title: 'Side channels',
    cwe: [203, 205, 208, 385, 1300],
    items: [
      'Compare secrets in constant time, with the library’s function for it.',
      'Fail alike for every reason: same message, same status, same time.',
      'Use authenticated encryption, and check it before anything is decrypted.',
      'On devices, choose parts that resist power, emission and fault attacks, and limit attempts per key.',
    ],
    links: [cheatSheet('Cryptographic Storage'), cheatSheet('Key Management')],
  },
  authenticity: {
    title: 'Data whose origin is not verified',
    cwe: [345, 347, 353, 354, 494, 829, 924],
    items: [
      'Verify a signature or keyed hash over the exact bytes, before anything is parsed or run.',
      'Fix the algorithm and the key on your side; believe nothing that the message says about them.',
      'Bind purpose, sender and time into what is signed, and refuse repetitions.',
      'Sign updates and downloads, and pin the hash of scripts from elsewhere.',
    ],
    links: [cheatSheet('JSON Web Token'), cheatSheet('Software Supply Chain Security')],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
