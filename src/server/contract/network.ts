/** The counting rules of the networks, for live counters; the server checks with the same. */
export {
  countText,
  type Network,
  networkLimits,
  networkNames,
  networks,
  postText,
} from '../../domain/network.ts';
