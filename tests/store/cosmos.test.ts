import { describeContract } from './contract.ts';
import { openStore } from './open.ts';

describeContract('Cosmos client to the test peer', () => openStore('cosmos'));
