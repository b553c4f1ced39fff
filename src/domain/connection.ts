/** A secret as it is stored: AES-256-GCM, all parts in Base64. `key` names the key that it was sealed with. */
export interface Sealed {
  key: string;
  iv: string;
  tag: string;
  data: string;
}

/** A person's own connection to LinkedIn, made by that person alone. Id and partition: the person. */
export interface Connection {
  id: string;
  /** Asked for and not answered: good once, for ten minutes. */
  pending: { stateHash: string; until: string } | null;
  account: ConnectedAccount | null;
}

export interface ConnectedAccount {
  /** LinkedIn's own id of the member, and the name there. */
  sub: string;
  name: string;
  token: Sealed;
  connectedAt: string;
  /** LinkedIn's permission runs out by itself, 60 days after it was given. */
  expiresAt: string;
}

export const pendingLife = 10 * 60_000;

export function isConnected({ account }: Connection, now: Date): boolean {
  return account !== null && account.expiresAt > now.toISOString();
}
