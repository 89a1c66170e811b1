import type { EntitySchema } from '../base/manifest';
import type { ItemStore } from './item-store';

/** The stores that the storage is made of. */
export interface Namespaces {
  readonly plain: ItemStore;
  readonly secret: ItemStore;
  entity(name: unknown): { readonly store: ItemStore; readonly schema: EntitySchema };
}
