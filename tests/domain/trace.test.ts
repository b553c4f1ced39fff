import fc from 'fast-check';
import { expect, it } from 'vitest';
import { traceOf } from '../../src/domain/trace.ts';

it('is a trace id that W3C accepts, whatever the message is called', () => {
  fc.assert(fc.property(fc.string(), (id) => /^(?!0{32})[0-9a-f]{32}$/.test(traceOf(id))));
});

it('is the same for the same message, and another for another', () => {
  expect(traceOf('broadcast-1:anna')).toBe(traceOf('broadcast-1:anna'));
  expect(traceOf('broadcast-1:anna')).not.toBe(traceOf('broadcast-1:bo'));
  expect(traceOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb924');
});
