import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { generateSchema, getProgramFromFiles } from 'typescript-json-schema';

interface Node {
  additionalProperties?: boolean;
  anyOf?: Node[];
  const?: string;
  definitions?: Record<string, Node>;
  properties?: { type?: Node };
  $ref?: string;
}

/** Checks a card against Microsoft's own types for Teams cards; answers one line a fault. */
export type CardCheck = (card: unknown) => string[];

/** The schema is made from the types of `@microsoft/teams.cards` as installed, so it can never lag behind them. */
export function createCardCheck(): CardCheck {
  const schema = withDiscriminators(generate());
  const validate = new Ajv({ strict: false, discriminator: true, allErrors: true }).compile(schema);
  return (card) => {
    if (validate(card)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

function generate(): Node {
  // Inside the project, so that the package resolves.
  const folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.card-schema-'));
  try {
    const root = join(folder, 'root.ts');
    writeFileSync(
      root,
      "import type { IAdaptiveCard } from '@microsoft/teams.cards';\nexport type Root = IAdaptiveCard;\n",
    );
    const options = { strict: true, skipLibCheck: true, module: 'nodenext', target: 'es2022', types: [] };
    const program = getProgramFromFiles([root], options);
    const schema = generateSchema(program, 'Root', {
      required: true,
      noExtraProps: true,
      ignoreErrors: true,
    });
    return schema as unknown as Node;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * `anyOf` of things with a constant `type` becomes a choice by that type: one clear fault in place of dozens.
 * The five Graph components share one type; no card of ours has any, so they are left out.
 */
function withDiscriminators(schema: Node): Node {
  // A record of anything in the types, which the generator closes.
  const data = schema.definitions?.ISubmitActionData;
  if (data) delete data.additionalProperties;
  const typeOf = ({ $ref }: Node): unknown =>
    schema.definitions?.[$ref?.split('/').at(-1) ?? '']?.properties?.type?.const;
  return JSON.parse(JSON.stringify(schema), (_key, node: Node | null) => {
    if (!node || !Array.isArray(node.anyOf) || !node.anyOf.every((choice) => typeOf(choice))) return node;
    const { anyOf, ...rest } = node;
    const oneOf = anyOf.filter((choice) => typeOf(choice) !== 'Component');
    return { ...rest, type: 'object', required: ['type'], discriminator: { propertyName: 'type' }, oneOf };
  }) as Node;
}
