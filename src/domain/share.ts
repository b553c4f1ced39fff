import type { Network } from './network.ts';

/** A share that an employee opened. Whether it was posted is known to the network and the employee alone. */
export interface Share {
  id: string;
  /** Partition key: a person's shares are read by that person only. */
  personId: string;
  itemId: string | null;
  draftId: string | null;
  network: Network;
  /** Own words, as typed. */
  words: string;
  /** What is to be posted: own words, disclosure, link. */
  text: string;
  code: string;
  /** Unguessable key of the copy page, good for 24 hours. */
  copyKey: string;
  openedAt: string;
}
