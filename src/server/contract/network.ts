/** The counting rules of the networks, for live counters; the server checks with the same. */
export {
  doneWith,
  isSocial,
  mastodonHost,
  type Network,
  networkLimits,
  networkName,
  networkNames,
  networks,
  postText,
  type SocialNetwork,
  socialNetworks,
} from '../../domain/network.ts';
export { countText } from '../../domain/postLength.ts';
