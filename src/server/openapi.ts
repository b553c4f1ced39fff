import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { broadcastSchema } from './contract/broadcast.ts';
import { errorSchema } from './contract/error.ts';
import { itemImportQuerySchema, itemImportReportSchema } from './contract/itemFile.ts';
import { importReportSchema } from './contract/person.ts';
import { focusQuerySchema, pictureSchema } from './contract/picture.ts';
import { figureImportReportSchema } from './contract/share.ts';
import type { Route } from './route.ts';
import { idParams } from './routes/params.ts';

/** The description of /api/v1, made from the same schemas that the doors parse with. */
export function createOpenApi(routes: readonly Route[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const declared of routes) {
    const path = declared.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [declared.method]: operation(declared) };
  }
  paths['/org/import'] = {
    post: {
      summary: 'Import people from a CSV file (administrators)',
      requestBody: { content: { 'text/csv': { schema: z.string() } } },
      responses: {
        200: { description: 'What the file gave', content: json(importReportSchema) },
        ...refused,
      },
    },
  };
  paths['/pictures'] = {
    post: {
      summary: 'Add a picture from its file (communicators)',
      requestParams: { query: focusQuerySchema },
      requestBody: { content: { 'image/*': { schema: z.string().meta({ format: 'binary' }) } } },
      responses: { 201: { description: 'Done', content: json(pictureSchema) }, ...refused },
    },
  };
  paths['/items/import'] = {
    post: {
      summary: 'Import content items from a CSV file, on trial or for good (communicators)',
      requestParams: { query: itemImportQuerySchema },
      requestBody: { content: { 'text/csv': { schema: z.string() } } },
      responses: {
        200: { description: 'What the file gave', content: json(itemImportReportSchema) },
        ...refused,
      },
    },
  };
  paths['/me/shares/figures'] = {
    post: {
      summary: 'Import what networks show of my own shares from a CSV file, on trial or for good',
      requestParams: { query: itemImportQuerySchema },
      requestBody: { content: { 'text/csv': { schema: z.string() } } },
      responses: {
        200: { description: 'What the file gave', content: json(figureImportReportSchema) },
        ...refused,
      },
    },
  };
  paths['/items.csv'] = {
    get: {
      summary: 'Every content item as a CSV file (communicators)',
      responses: {
        200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } },
        ...refused,
      },
    },
  };
  paths['/broadcasts/{id}/events'] = {
    get: {
      summary: 'One broadcast whenever it changes, as server-sent events named broadcast (communicators)',
      requestParams: { path: idParams },
      responses: {
        200: {
          description:
            'Each event’s data is one broadcast; ends when it is done or stopped, or after 10 minutes',
          content: { 'text/event-stream': { schema: broadcastSchema } },
        },
        ...refused,
      },
    },
  };
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Chalkline', version: '1.0.0' },
    servers: [{ url: '/api/v1' }],
    security: [{ teams: [] }],
    components: { securitySchemes: { teams: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  });
}

function operation(declared: Route) {
  const role = declared.role ? ` (${declared.role}s)` : '';
  return {
    summary: declared.summary + role,
    ...(declared.params || declared.query
      ? { requestParams: { ...part('path', declared.params), ...part('query', declared.query) } }
      : {}),
    ...(declared.body ? { requestBody: { required: true, content: json(declared.body) } } : {}),
    responses: {
      [declared.status ?? 200]: { description: 'Done', content: json(declared.response) },
      ...refused,
    },
  };
}

function part(name: 'path' | 'query', schema: z.ZodType | undefined) {
  return schema instanceof z.ZodObject ? { [name]: schema } : {};
}

function json(schema: z.ZodType) {
  return { 'application/json': { schema } };
}

const refused = { default: { description: 'Refused, with a reason', content: json(errorSchema) } };
