/** How an item stands, told by the same rule on both sides. */
export { itemState, itemStates } from '../../domain/itemState.ts';
