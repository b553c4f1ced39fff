import { parseArgs } from 'node:util';
import { startCosmosPeer } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    key: { type: 'string' },
    file: { type: 'string' },
    token: { type: 'string', multiple: true, default: [] },
  },
});

const peer = await startCosmosPeer({
  port: Number(values.port),
  tokens: values.token,
  file: values.file ?? null,
  ...(values.key === undefined ? {} : { key: values.key }),
});
console.log(peer.endpoint);
