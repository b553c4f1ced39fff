import type { z } from 'zod';
import type { Language, Person, Role } from '../domain/person.ts';
import type { Purpose } from '../domain/purpose.ts';
import type { Ports } from '../ports.ts';

/** What a handler gets: the authenticated person, and nothing that was not parsed. */
export interface Call<Params, Query, Body> {
  person: Person;
  language: Language;
  params: Params;
  query: Query;
  body: Body;
  ports: Ports;
}

/** One route of /api/v1, declared once: the router, the gates and openapi.json are made from it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path below /api/v1. */
  path: string;
  summary: string;
  /** Needed beyond being a person of the directory. */
  role?: Role;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
  status?: 200 | 201;
  /** A refusal is not told to the audit. */
  unaudited?: boolean;
  /** What its handler gets at, of all that is kept about people; set for each group in routes/index.ts. */
  purposes?: readonly Purpose[];
  handle: (call: Call<never, never, never>) => Promise<unknown>;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

interface TypedRoute<
  P extends z.ZodType | undefined,
  Q extends z.ZodType | undefined,
  B extends z.ZodType | undefined,
  R extends z.ZodType,
> extends Omit<Route, 'params' | 'query' | 'body' | 'response' | 'handle'> {
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  handle: (call: Call<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<z.input<R>>;
}

/** Ties the handler's types to the schemas. */
export function route<
  R extends z.ZodType,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(declared: TypedRoute<P, Q, B, R>): Route {
  return declared as unknown as Route;
}
