import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { languages, type Person } from '../domain/person.ts';
import type { Chats } from './chats.ts';
import type { Actor, Client } from './client.ts';
import { type Faults, faultSchema } from './faults.ts';
import { findPerson, type People } from './identity.ts';
import { searchPeople, wirePerson } from './peopleSearch.ts';
import type { Stream } from './stream.ts';
import type { WireChat } from './wire.ts';

/** How much of a chat a window loads. */
const chatPageSize = 200;

const peopleQuery = z.object({
  q: z.string().trim().max(200).default(''),
  after: z.coerce.number().int().min(0).default(0),
});
const acting = z.object({ language: z.enum(languages).optional() });
const saying = acting.extend({ text: z.string().trim().min(1).max(28_000) });
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
const extending = acting.extend({
  messageId: z.string().min(1),
  step: z.enum(['fetchTask', 'submitAction']),
  data: z.unknown().optional(),
});
const installing = acting.extend({ installation: z.enum(['installed', 'uninstalled', 'blocked']) });
const reading = z.object({ seq: z.int().min(0) });

export interface ClientRouteParts {
  chats: Chats;
  client: Client;
  faults: Faults;
  people: People;
  stream: Stream;
}

/** The person's side, for the window alone; mounted at `/teams`. Bodies: see the schemas and wire.ts. */
export function clientRouter(parts: ClientRouteParts): Router {
  const { people, stream } = parts;
  const router = Router();
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
  const { chats, client, faults, people } = parts;
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
    const message = await client.say(actorOf(body, res), body.text);
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
    const body = extending.parse(req.body);
    const answer = await client.extension(actorOf(body, res), body.messageId, body.step, body.data);
    if (answer.status === 200 && answer.body) res.json(answer.body);
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
