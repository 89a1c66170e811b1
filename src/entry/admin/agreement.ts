import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { AgreementSettingApi } from '../../contract/agreement';
import { getAgreementSetting, saveAgreementSetting } from '../../usecases/agreement/manage-agreement-setting';
import { AgreementInput } from './agreement-input';
import { personOf } from './person-of';
import { ConnectionId, ShortText } from './short-text';

const SaveInput = v.object({ connectionId: ShortText, setting: AgreementInput, base: AgreementInput });

export const agreementFunctions: Handlers<AgreementSettingApi> = {
  getAgreementSetting: ({ payload }) =>
    getAgreementSetting(v.parse(ConnectionId, payload).connectionId, services),
  saveAgreementSetting: ({ payload, context }) =>
    saveAgreementSetting(v.parse(SaveInput, payload), personOf(context), services),
};
