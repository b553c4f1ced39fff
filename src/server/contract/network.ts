/** The counting rules of the networks, for live counters; the server checks with the same. */
export { countText, networkLimits, networkNames, networks, type Network } from '../../domain/network.ts';
