import http from 'node:http';
import https from 'node:https';

export interface Lines {
  /** The agent for an address: it keeps a line open for the next message, until it has been idle for too long. */
  agentOf(url: string): http.Agent;
}

/**
 * Lines to the connector. A message that leaves on a line the other end is just closing is lost, and nobody knows
 * whether it arrived; so ours are closed first, after `idleMs` or a second before the time that the other end names in
 * `Keep-Alive`. An agent without a time of its own does not look at that header.
 */
export function createLines(idleMs: number): Lines {
  const settings = { keepAlive: true, timeout: idleMs };
  const agents = { 'http:': new http.Agent(settings), 'https:': new https.Agent(settings) };
  return { agentOf: (url) => agents[url.startsWith('https:') ? 'https:' : 'http:'] };
}
