import { createHash } from 'node:crypto';
import { type Connection, isConnected, pendingLife } from '../domain/connection.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { LinkedIn, Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';

export interface ConnectionView {
  /** Whether the organisation has an app at LinkedIn at all. */
  available: boolean;
  account: { name: string; connectedAt: string; expiresAt: string; expired: boolean } | null;
}

export async function readConnection(person: Person, ports: Ports): Promise<ConnectionView> {
  if (!ports.linkedIn) return { available: false, account: null };
  return presentConnection(await connectionOf(person.id, ports), ports);
}

/** Answers the address from where a window goes on to LinkedIn's own page for the permission; good once, for ten minutes. */
export async function startConnection(person: Person, ports: Ports): Promise<{ url: string }> {
  linkedInOf(ports);
  const state = `${ports.ids.id()}${ports.ids.id()}`;
  const until = new Date(ports.clock.now().getTime() + pendingLife).toISOString();
  const pending = { stateHash: hashOf(state), until };
  await changeConnection(person.id, ports, (connection) => ({ ...connection, pending }));
  return { url: `${ports.programme.publicUrl}/linkedin/start?state=${state}` };
}

/**
 * Takes what LinkedIn gave to the person's own window. The state is the person's own and is used up by the first try,
 * so that nobody can put somebody else's account in the place of theirs. Throws `connectAgain`.
 */
export async function finishConnection(
  input: { code: string; ticket: string },
  person: Person,
  ports: Ports,
): Promise<ConnectionView> {
  const linkedIn = linkedInOf(ports);
  await takeState(input.ticket, person.id, ports);
  const { token, expiresInMs, sub, name } = await linkedIn.redeem(input.code);
  const now = ports.clock.now();
  const account = {
    sub,
    name,
    token: linkedIn.seal(token, person.id),
    connectedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + expiresInMs).toISOString(),
  };
  const connection = await changeConnection(person.id, ports, (before) => ({ ...before, account }));
  return presentConnection(connection, ports);
}

async function takeState(state: string, personId: string, ports: Ports): Promise<void> {
  let fits = false;
  await changeConnection(personId, ports, (connection) => {
    const { pending } = connection;
    fits = pending?.stateHash === hashOf(state) && pending.until > ports.clock.now().toISOString();
    return fits ? { ...connection, pending: null } : connection;
  });
  if (!fits) throw new Refusal('connectAgain', 'ticket');
}

/** Gone at once, the token with it. Quiet when there was none. */
export async function disconnect(person: Person, ports: Ports): Promise<ConnectionView> {
  await ports.documents.remove('connections', person.id, person.id);
  return readConnection(person, ports);
}

/** The token that posts for the person. Throws `connectAgain` when there is none that opens. */
export async function tokenOf(
  person: Person,
  ports: Ports,
): Promise<{ sub: string; token: string; linkedIn: LinkedIn }> {
  const linkedIn = linkedInOf(ports);
  const connection = await connectionOf(person.id, ports);
  const { account } = connection;
  const token =
    account && isConnected(connection, ports.clock.now()) ? linkedIn.open(account.token, person.id) : null;
  if (!account || token === null) throw new Refusal('connectAgain');
  return { sub: account.sub, token, linkedIn };
}

export async function connectionOf(personId: string, ports: Ports): Promise<Connection> {
  const stored = await ports.documents.read('connections', personId, personId);
  return stored?.doc ?? emptyConnection(personId);
}

async function changeConnection(
  personId: string,
  ports: Ports,
  next: (connection: Connection) => Connection,
): Promise<Connection> {
  await createOnce(ports.documents, 'connections', emptyConnection(personId), personId);
  return (await change(ports.documents, 'connections', personId, personId, next)).doc;
}

function emptyConnection(id: string): Connection {
  return { id, pending: null, account: null };
}

function linkedInOf({ linkedIn }: Ports): LinkedIn {
  if (!linkedIn) throw new Refusal('notFound');
  return linkedIn;
}

function presentConnection(connection: Connection, ports: Ports): ConnectionView {
  const { account } = connection;
  if (!account) return { available: true, account: null };
  const { name, connectedAt, expiresAt } = account;
  const expired = !isConnected(connection, ports.clock.now());
  return { available: true, account: { name, connectedAt, expiresAt, expired } };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
