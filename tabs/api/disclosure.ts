import type { DisclosureChange, DisclosureTableView } from '../../src/server/contract/disclosure.ts';
import type { Calls } from './calls.ts';

export function disclosureApi({ get, put }: Calls) {
  return {
    disclosures: () => get<DisclosureTableView>('/disclosures'),
    settleDisclosures: (change: DisclosureChange) => put<DisclosureTableView>('/disclosures', change),
  };
}
