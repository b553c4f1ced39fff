import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/server/routes/index.ts';
import { openDoor } from './door.ts';

interface Description {
  openapi: string;
  paths: Record<string, Record<string, { parameters?: { name: string; in: string }[]; responses: object }>>;
  components: { schemas: Record<string, object> };
}

async function read(): Promise<Description> {
  const door = await openDoor();
  const response = await fetch(`${door.url}/api/v1/openapi.json`);
  expect(response.status).toBe(200);
  return (await response.json()) as Description;
}

const refsOf = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');

describe('openapi.json', () => {
  it('is open to all and lists every route', async () => {
    const { openapi, paths } = await read();
    expect(openapi).toBe('3.1.0');
    for (const { method, path } of routes) {
      const operation = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method];
      expect(operation?.responses, `${method} ${path}`).toHaveProperty('default');
      const inPath = operation?.parameters?.filter((parameter) => parameter.in === 'path') ?? [];
      expect(inPath.map(({ name }) => name)).toEqual(path.includes(':id') ? ['id'] : []);
    }
    expect(paths['/org/import']).toHaveProperty('post');
    expect(paths['/pictures']).toHaveProperty('post');
    expect(paths['/broadcasts/{id}/events']?.get?.responses).toHaveProperty('default');
  });

  it('points to nothing that is not there', async () => {
    const description = await read();
    const known = Object.keys(description.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(known.length).toBeGreaterThan(20);
    expect(refsOf(description).filter((ref) => !known.includes(ref))).toEqual([]);
  });

  it('holds schemas that a validator takes', async () => {
    const { components } = await read();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'all', components });
    for (const name of Object.keys(components.schemas)) {
      expect(ajv.getSchema(`all#/components/schemas/${name}`), name).toBeTypeOf('function');
    }
  });
});
