import { describeInjection } from '../support/describe-injection';
import { queuedTwice } from './scenario-variants';
import { notice } from './scenarios';

describeInjection('two consumers of one check at once', { 'a notice falls due': queuedTwice(notice) }, 45);
