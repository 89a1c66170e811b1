import { describeInjection } from '../support/describe-injection';
import { notice, queuedTwice } from './scenarios';

describeInjection('two consumers of one check at once', { 'a notice falls due': queuedTwice(notice) }, 45);
