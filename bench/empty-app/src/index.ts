import { asApp } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

/** Names what a Forge function imports, so that nothing is left out of the bundle, and does nothing. */
export const run = (): readonly string[] => [asApp, Queue, kvs, Resolver].map((each) => typeof each);
