import type { SigningScheme } from '../../src/domain/deliveries/signing-scheme';

/** The body alone is signed, in hexadecimal and without a name. */
export const bodyAlone: SigningScheme = {
  signed: 'body',
  encoding: 'hex',
  digestName: null,
  timestampName: null,
  key: 'text',
};
