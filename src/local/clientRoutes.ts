import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { languages, type Person } from '../domain/person.ts';
import { unfurls } from './appManifest.ts';
import type { Channel } from './channel.ts';
import { channelRouter } from './channelRoutes.ts';
import type { Chats } from './chats.ts';
import type { Actor, Client } from './client.ts';
import { readFound } from './extension.ts';
import { type Faults, faultSchema } from './faults.ts';
import { findPerson, type People } from './identity.ts';
import { searchPeople, wirePerson } from './peopleSearch.ts';
import type { Stream } from './stream.ts';
import type { WireApp, WireChat } from './wire.ts';

/** How much of a chat a window loads. */
const chatPageSize = 200;
const adaptive = 'application/vnd.microsoft.card.adaptive' as const;
const nothingFound = { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } };

const peopleQuery = z.object({
  q: z.string().trim().max(200).default(''),
  after: z.coerce.number().int().min(0).default(0),
});
const acting = z.object({ language: z.enum(languages).optional() });
const saying = acting
  .extend({
    text: z.string().trim().max(28_000).default(''),
    /** The content of an Adaptive Card. */
    card: z.looseObject({ type: z.literal('AdaptiveCard') }).optional(),
  })
  .refine(({ text, card }) => text !== '' || card, { path: ['text'], message: 'is empty' });
const submitting = acting.extend({ messageId: z.string().min(1), value: z.unknown().optional() });
const invoking = acting.extend({
  messageId: z.string().min(1),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
  action: z.object({
    type: z.string(),
    id: z.string().optional(),
    title: z.string().optional(),
    verb: z.string().optional(),
    data: z.unknown().optional(),
  }),
});
const commandId = z.string().min(1);
const extending = z.discriminatedUnion('name', [
  acting.extend({
    name: z.literal('query'),
    commandId,
    parameters: z.array(z.object({ name: z.string(), value: z.string() })),
    queryOptions: z.object({ skip: z.int().min(0), count: z.int().min(1).max(25) }),
  }),
  acting.extend({ name: z.literal('queryLink'), url: z.url() }),
  acting.extend({
    name: z.enum(['fetchTask', 'submitAction']),
    commandId,
    messageId: z.string().min(1),
    data: z.unknown().optional(),
  }),
]);
const installing = acting.extend({ installation: z.enum(['installed', 'uninstalled', 'blocked']) });
const reading = z.object({ seq: z.int().min(0) });

export interface ClientRouteParts {
  /** What the app's package says. */
  app: () => Promise<WireApp>;
  channel: Channel;
  chats: Chats;
  client: Client;
  faults: Faults;
  people: People;
  stream: Stream;
}

/** The person's side, for the window alone; mounted at `/teams`. Bodies: see the schemas and wire.ts. */
export function clientRouter(parts: ClientRouteParts): Router {
  const { app, channel, people, stream } = parts;
  const router = Router();
  router.get('/app', async (_req, res) => void res.json(await app()));
  router.use('/channel/tabs', channelRouter(channel));
  router.get('/people', (req, res) => {
    const query = peopleQuery.parse(req.query);
    res.json(searchPeople(people, query.q, query.after));
  });
  router.get('/stream', (req, res) => {
    const ids = z.string().parse(req.query.people ?? '');
    stream.subscribe(new Set(ids.split(',')), res);
  });
  router.use('/people/:personId', personRouter(parts));
  return router;
}

function personRouter(parts: ClientRouteParts): Router {
  const { app, chats, client, faults, people } = parts;
  const router = Router({ mergeParams: true });
  router.use((req: Request<{ personId?: string }>, res, next) => {
    const person = findPerson(people, req.params.personId ?? '');
    if (person) {
      res.locals.person = person;
      next();
    } else {
      res.status(404).json({ code: 'unknownPerson', message: 'No such person in the organisation.' });
    }
  });
  router.get('/', (_req, res) => {
    res.json(wirePerson(personOf(res)));
  });
  router.post('/chat', (req, res) => {
    const actor = actorOf(acting.parse(req.body), res);
    const chat = client.open(actor);
    res.json({
      conversationId: chat.conversationId,
      installation: chat.installation,
      readSeq: chat.readSeq,
      messages: chats.messages(actor.person.id, chatPageSize),
    } satisfies WireChat);
  });
  router.post('/messages', async (req, res) => {
    const body = saying.parse(req.body);
    const card = body.card && { contentType: adaptive, content: body.card };
    const message = await client.say(actorOf(body, res), body.text, card);
    if (message) res.status(201).json(message);
    else botFailed(res);
  });
  router.post('/submits', async (req, res) => {
    const body = submitting.parse(req.body);
    if (await client.submit(actorOf(body, res), body.messageId, body.value)) res.status(202).json({});
    else botFailed(res);
  });
  router.post('/invokes', async (req, res) => {
    const body = invoking.parse(req.body);
    const answer = await client.invoke(actorOf(body, res), body.messageId, body.action, body.trigger);
    if (answer.status === 200 && answer.body) res.json(answer.body);
    else botFailed(res);
  });
  router.post('/extensions', async (req, res) => {
    const { language, ...call } = extending.parse(req.body);
    // Other people's links are none of the app's business: Teams does not ask it.
    if (call.name === 'queryLink' && !unfurls(await app(), call.url)) return void res.json(nothingFound);
    const answer = await client.extension(actorOf({ language }, res), call);
    const isSearch = call.name === 'query' || call.name === 'queryLink';
    const body = isSearch ? readFound(answer.body, call.name) : answer.body;
    if (answer.status === 200 && body) res.json(body);
    else botFailed(res);
  });
  router.post('/installation', async (req, res) => {
    const body = installing.parse(req.body);
    const chat = await client.install(actorOf(body, res), body.installation);
    res.json({ installation: chat.installation });
  });
  router.post('/read', (req, res) => {
    const { seq } = reading.parse(req.body);
    res.json({ readSeq: chats.change(personOf(res).id, { readSeq: seq }).readSeq });
  });
  router.post('/fault', (req, res) => {
    faults.set(personOf(res).id, faultSchema.parse(req.body));
    res.status(204).end();
  });
  return router;
}

function personOf(res: Response): Person {
  return res.locals.person as Person;
}

function actorOf(body: z.infer<typeof acting>, res: Response): Actor {
  const person = personOf(res);
  return { person, locale: (body.language ?? person.language) === 'da' ? 'da-DK' : 'en-GB' };
}

function botFailed(res: Response): void {
  res.status(502).json({ code: 'botFailed', message: 'The bot did not take the activity.' });
}
