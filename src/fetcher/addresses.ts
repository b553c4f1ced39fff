import ipaddr from 'ipaddr.js';

const webPorts = new Set([80, 443]);
const globalUnicast = ipaddr.parseCIDR('2000::/3');
/** The host under a virtual machine in Azure: public by its number, yet it answers from within alone. */
const azureHost = '168.63.129.16';

/** Addresses and ports that may be connected to. */
export interface Reach {
  /** Whether anything may be asked for at that port, whatever the address. */
  port: (port: number) => boolean;
  /** `address` is an IP address, as text. */
  address: (address: string, port: number) => boolean;
}

/**
 * The public internet at ports 80 and 443, and nothing else: not this machine, not its network, not the addresses
 * that a cloud keeps for itself, in whatever form they are written. `exceptions` are `address:port`.
 */
export function reachOf(exceptions: readonly string[]): Reach {
  const allowed = new Set(exceptions);
  const ports = new Set(
    exceptions.map((exception) => Number(exception.slice(exception.lastIndexOf(':') + 1))),
  );
  return {
    port: (port) => webPorts.has(port) || ports.has(port),
    address: (address, port) =>
      allowed.has(`${address}:${port}`) || (webPorts.has(port) && isPublic(address)),
  };
}

/** An IPv4 address mapped into an IPv6 one is judged as IPv4. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const judged = ipaddr.process(address);
  if (judged.range() !== 'unicast' || judged.toString() === azureHost) return false;
  // All of IPv6 that is routed in public; what lies outside may be an IPv4 address in an old disguise.
  return judged.kind() === 'ipv4' || judged.match(globalUnicast);
}
