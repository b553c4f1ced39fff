import { operatorContract } from './contract.ts';

operatorContract('cosmos');
