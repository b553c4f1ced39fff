import { operatorContract } from './contract.ts';

operatorContract('sqlite');
