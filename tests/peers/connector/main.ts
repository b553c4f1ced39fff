/**
 * The connector as a process of its own, whose log survives whoever else is killed:
 * node tests/peers/connector/main.ts [--port N] [--log FILE] [--plan JSON] [--lean]
 * Prints its address. Ends with its standard input, so that it never outlives a test that was broken off.
 */
import { parseArgs } from 'node:util';
import { appendTo } from './log.ts';
import type { Plan } from './plan.ts';
import { startConnector } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    log: { type: 'string' },
    plan: { type: 'string', default: '{"seed":0}' },
    lean: { type: 'boolean', default: false },
  },
});

const connector = await startConnector({
  port: Number(values.port),
  plan: JSON.parse(values.plan) as Plan,
  lean: values.lean,
  ...(values.log === undefined ? {} : { onEntry: appendTo(values.log) }),
});
console.log(connector.url);
process.stdin.on('end', () => process.exit(0)).resume();
