import { isRefusal, Refusal } from '../domain/errors.ts';
import type { Language, Person } from '../domain/person.ts';
import type { QuestionAbout } from '../domain/question.ts';
import type { Ports } from '../ports.ts';
import { loadDraft } from './drafts.ts';
import { loadInterview } from './interviewViews.ts';
import { loadItem } from './items.ts';
import { loadPost } from './postViews.ts';

export interface AboutView extends QuestionAbout {
  /** What it is called; null for a page, and for what the reader may not see or is gone. */
  title: string | null;
  /** Its address in the tab; null where the reader has none. */
  path: string | null;
}

/** Throws `notFound` when there is no such thing for this person, `invalid` for what is no page. */
export async function checkAbout(about: QuestionAbout, person: Person, ports: Ports): Promise<void> {
  if (about.kind === 'page') {
    if (!isPage(about.id)) throw new Refusal('invalid', 'about.id');
    return;
  }
  await titleOf(about, person, person.language, ports);
}

/** A path within the tab. What it shows there, the tab decides. */
function isPage(id: string): boolean {
  return /^(\/[\w.@:-]+){1,6}$/.test(id) && !id.includes('..');
}

export async function presentAbout(
  about: QuestionAbout | null,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<AboutView | null> {
  if (!about) return null;
  if (about.kind === 'page') return { ...about, title: null, path: about.id };
  try {
    const title = await titleOf(about, viewer, language, ports);
    return { ...about, title, path: pathOf(about, viewer) };
  } catch (error) {
    if (!isRefusal(error, 'notFound')) throw error;
    return { ...about, title: null, path: null };
  }
}

type Thing = QuestionAbout & { kind: Exclude<QuestionAbout['kind'], 'page'> };

/** Throws `notFound` as the thing's own loader does. */
async function titleOf(
  about: QuestionAbout,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<string> {
  const { kind, id } = about as Thing;
  switch (kind) {
    case 'item':
      return (await loadItem(id, ports)).doc.title;
    case 'draft':
      return (await loadDraft(id, viewer, ports)).title;
    case 'interview':
      return (await loadInterview(id, viewer, ports)).title;
    case 'post':
      return (await loadPost(id, viewer, ports)).title;
    case 'guideline': {
      const stored = await ports.documents.read('library', id, 'guideline');
      if (stored?.doc.kind !== 'guideline') throw new Refusal('notFound', 'about.id');
      return stored.doc.text[language].title;
    }
  }
}

const guidelinePages: Record<string, string> = { everyone: '/guidelines', managers: '/guidelines/managers' };

function pathOf({ kind, id }: QuestionAbout, viewer: Person): string {
  const isCommunicator = viewer.roles.includes('communicator');
  switch (kind) {
    case 'item':
      return `/library/${id}`;
    case 'draft':
      return `/write/${id}`;
    case 'interview':
      return `/${isCommunicator ? 'desk' : 'write'}/interviews/${id}`;
    case 'post':
      return isCommunicator ? '/desk/posts' : '/write/posts';
    case 'guideline':
      return guidelinePages[id] ?? `/guidelines/more/${id}`;
    case 'page':
      return id;
  }
}
