import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { AdminLinkingApi } from '../../contract/linking';
import { linkTo, previewLinkTo } from '../../usecases/linking/link-to-issue';
import { personOf } from './person-of';

const Typed = v.pipe(v.string(), v.maxLength(2000));
const LinkToInput = v.object({ submission: Typed, issue: Typed });
const WithVersion = v.object({ ...LinkToInput.entries, version: v.pipe(v.number(), v.integer()) });

export const linkingFunctions: Handlers<AdminLinkingApi> = {
  previewLinkTo: ({ payload, context }) =>
    previewLinkTo(v.parse(LinkToInput, payload), personOf(context), services),
  linkTo: ({ payload, context }) => linkTo(v.parse(WithVersion, payload), personOf(context), services),
};
