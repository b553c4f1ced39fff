/** What the library can be narrowed down by. By themselves, because the first page loads them and nothing else. */
export {
  disclosureNeeds,
  type ItemFormat,
  type ItemSource,
  itemFormats,
  itemSources,
} from '../../domain/item.ts';
export { networkNames, type SocialNetwork, socialNetworks } from '../../domain/network.ts';
export { mostSavedFilters } from '../../domain/savedFilter.ts';
