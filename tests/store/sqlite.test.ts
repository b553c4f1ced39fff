import { describeContract } from './contract.ts';
import { openStore } from './open.ts';

describeContract('SQLite', () => openStore('sqlite'));
