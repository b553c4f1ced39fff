import { parentPort, workerData } from 'node:worker_threads';
import type { Fetchable } from '../ports.ts';
import { readFeed } from './readFeed.ts';
import { readPage } from './readPage.ts';

const { what, fetched, now } = workerData as { what: 'feed' | 'page'; fetched: Fetchable; now: number };
const body = Buffer.from(fetched.body);
parentPort?.postMessage((what === 'feed' ? readFeed : readPage)({ ...fetched, body }, now));
