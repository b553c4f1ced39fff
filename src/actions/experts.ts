import { Refusal } from '../domain/errors.ts';
import {
  answeredSuggestion,
  type Expert,
  type ExpertWish,
  type Field,
  listed,
  newExpert,
  suggested,
  unlisted,
} from '../domain/expert.ts';
import type { Person } from '../domain/person.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { deepLink } from './deepLink.ts';
import { loadTopic } from './items.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

/** Somebody's own place among the experts, for their own eyes. */
export interface OwnExpertView extends Pick<Expert, 'listed' | 'fields' | 'pace' | 'buddy'> {
  suggestion: (Field & { by: PersonRef }) | null;
}

export async function readOwnExpert(person: Person, ports: Ports): Promise<OwnExpertView> {
  return presentOwn(await readExpert(person.id, ports), ports);
}

/** Puts the person on the roster, or changes what stands there. Throws `notFound` for an unknown topic, `invalid`. */
export async function saveOwnExpert(wish: ExpertWish, person: Person, ports: Ports): Promise<OwnExpertView> {
  const fields = [...new Map(wish.fields.map((field) => [field.topicId, field])).values()];
  for (const { topicId } of fields) await loadTopic(topicId, ports);
  const doc = await changeExpert(person.id, ports, (expert) =>
    listed(expert, { ...wish, fields }, ports.clock.now()),
  );
  return presentOwn(doc, ports);
}

export async function leaveExperts(person: Person, ports: Ports): Promise<OwnExpertView> {
  const doc = await changeExpert(person.id, ports, (expert) => unlisted(expert, ports.clock.now()));
  return presentOwn(doc, ports);
}

/**
 * Suggests a colleague, who decides. Whoever suggests gets the same answer whatever becomes of it. Throws `notFound` for
 * a topic or a person who is not there, `invalid` for oneself.
 */
export async function suggestExpert(
  { personId, ...field }: Field & { personId: string },
  by: Person,
  ports: Ports,
): Promise<void> {
  if (personId === by.id) throw new Refusal('invalid', 'personId');
  const person = ports.directory.org().people.get(personId);
  if (!person || !canAct(person)) throw new Refusal('notFound', 'personId');
  await loadTopic(field.topicId, ports);
  await changeExpert(personId, ports, (expert) => suggested(expert, field, by.id, ports.clock.now()));
  ports.wake('experts', personId, personId);
}

/** Throws `decided` when nothing waits for an answer. */
export async function answerSuggestion(
  { yes }: { yes: boolean },
  person: Person,
  ports: Ports,
): Promise<OwnExpertView> {
  const doc = await changeExpert(person.id, ports, (expert) =>
    answeredSuggestion(expert, yes, ports.clock.now()),
  );
  return presentOwn(doc, ports);
}

export interface ExpertSuggestionView extends OwnExpertView {
  topicName: string | null;
  tabUrl: string;
}

export async function loadExpertSuggestion(
  person: Person,
  language: Person['language'],
  ports: Ports,
): Promise<ExpertSuggestionView> {
  const own = await readOwnExpert(person, ports);
  const topic = own.suggestion && (await loadTopic(own.suggestion.topicId, ports));
  return {
    ...own,
    topicName: topic?.name[language] ?? null,
    tabUrl: deepLink(ports.programme, 'settings', 'collaboration'),
  };
}

export interface BuddyView {
  person: PersonRef;
  mail: string;
  fields: Field[];
}

/** Those who are open to be asked by newcomers, in no order but the alphabet's. */
export async function listBuddies(person: Person, ports: Ports): Promise<BuddyView[]> {
  const org = ports.directory.org();
  const experts = await listedExperts(ports);
  return experts
    .filter(({ id, buddy }) => buddy && id !== person.id)
    .map(({ id, fields }) => ({
      person: personRef(org, id),
      mail: org.people.get(id)?.mail ?? '',
      fields,
    }))
    .sort((a, b) => a.person.displayName.localeCompare(b.person.displayName, 'da'));
}

/** Everybody on the roster who is still there. Fans out: experts are few, and partitioned by their id. */
export async function listedExperts(ports: Ports): Promise<Expert[]> {
  const org = ports.directory.org();
  const found: Expert[] = [];
  const where = [{ field: 'listed', op: '=', value: true } as const];
  for await (const expert of everyDoc(ports.documents, 'experts', { where })) {
    const person = org.people.get(expert.id);
    if (person && canAct(person)) found.push(expert);
  }
  return found;
}

async function readExpert(personId: string, ports: Ports): Promise<Expert> {
  const stored = await ports.documents.read('experts', personId, personId);
  return stored?.doc ?? newExpert(personId);
}

async function changeExpert(
  personId: string,
  ports: Ports,
  next: (expert: Expert) => Expert,
): Promise<Expert> {
  if (!(await ports.documents.read('experts', personId, personId))) {
    const start = newExpert(personId);
    const first = next(start);
    if (first === start) return start;
    const { stored, isNew } = await createOnce(ports.documents, 'experts', first, personId);
    if (isNew) return stored.doc;
  }
  return (await change(ports.documents, 'experts', personId, personId, next)).doc;
}

function presentOwn({ listed, fields, pace, buddy, suggestion }: Expert, ports: Ports): OwnExpertView {
  const by = suggestion && personRef(ports.directory.org(), suggestion.by);
  return {
    ...{ listed, fields, pace, buddy },
    suggestion: suggestion && by && { topicId: suggestion.topicId, note: suggestion.note, by },
  };
}
