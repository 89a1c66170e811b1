import type { CweFamily } from './base/checklist';
import { accessFamilies } from './families/access-families';
import { aiFamilies } from './families/ai-families';
import { browserFamilies } from './families/browser-families';
import { chainFamilies } from './families/chain-families';
import { cryptoFamilies } from './families/crypto-families';
import { dataFamilies } from './families/data-families';
import { deviceFamilies } from './families/device-families';
import { generalFamilies } from './families/general-families';
import { injectionFamilies } from './families/injection-families';
import { operationsFamilies } from './families/operations-families';

const families = {
  ...injectionFamilies,
  ...browserFamilies,
  ...accessFamilies,
  ...dataFamilies,
  ...cryptoFamilies,
  ...operationsFamilies,
  ...deviceFamilies,
  ...aiFamilies,
  ...chainFamilies,
  ...generalFamilies,
};

export type FamilyId = keyof typeof families;

/** All families of weaknesses, with what to do about them. */
export const cweFamilies: Readonly<Record<FamilyId, CweFamily>> = families;

const familyOfCwe: ReadonlyMap<number, CweFamily> = new Map(
  Object.values(cweFamilies).flatMap((family) => family.cwe.map((id) => [id, family])),
);

/** The family of the first of these weaknesses that has one. */
export function findFamily(cwe: readonly number[]): CweFamily | undefined {
  return cwe.map((id) => familyOfCwe.get(id)).find((family) => family !== undefined);
}
