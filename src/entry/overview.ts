import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../adapters/forge/services';
import type { OverviewApi } from '../contract/figures';
import { showFigures } from '../usecases/figures/show-figures';
import { bulkFunctions } from './bulk';
import { ownResolver } from './base/own-resolver';

const Name = v.pipe(v.string(), v.maxLength(100));

const FiguresInput = v.object({
  months: v.picklist([3, 6, 12, 24]),
  connectionId: v.nullable(Name),
  project: v.nullable(Name),
});

/** All functions of the overview. Figures are about projects that the caller may browse. */
export const overviewFunctions: Handlers<OverviewApi> = {
  ...bulkFunctions,
  getFigures: ({ payload }) => showFigures(v.parse(FiguresInput, payload), services),
};

/** Resolver of the overview, of the whole site and of one project. */
export const overview = ownResolver<OverviewApi>(overviewFunctions);
