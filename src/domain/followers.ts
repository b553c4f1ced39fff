import { Refusal } from './errors.ts';
import { isSocial, type Network, type SocialNetwork, socialNetworks } from './network.ts';
import { isFigure } from './shareFigures.ts';

/** How many follow a person, as they say themselves; absent for a network where they have not said. */
export type Followers = Partial<Record<SocialNetwork, number>>;

/** Throws Refusal `invalid` with the field, e.g. `followers.linkedin`. */
export function checkFollowers(followers: Followers): void {
  for (const network of socialNetworks) {
    const count = followers[network];
    if (count !== undefined && !isFigure(count)) throw new Refusal('invalid', `followers.${network}`);
  }
}

/** Null where they have not said, and where nobody can follow. */
export function followersOn(network: Network, followers: Followers | undefined): number | null {
  return isSocial(network) ? (followers?.[network] ?? null) : null;
}
