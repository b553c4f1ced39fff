import type { QuestionAbout } from '../src/server/contract/question.ts';

const id = '([\\w.@:-]{1,128})';

/** Addresses that show one thing; a question asked there is about the thing, not about the page. */
const things: [kind: QuestionAbout['kind'], address: RegExp][] = [
  ['item', new RegExp(`^/library/${id}$`)],
  ['item', new RegExp(`^/topic/[\\w.@:-]+/${id}$`)],
  ['interview', new RegExp(`^/(?:write|desk)/interviews/${id}$`)],
  ['guideline', new RegExp(`^/guidelines/more/${id}$`)],
  ['draft', new RegExp(`^/write/${id}$`)],
];

/** Pages of `/write` that are no draft. */
const notDrafts = ['new', 'waiting', 'posts', 'interviews'];
const guidelines: Record<string, string> = { '/guidelines': 'everyone', '/guidelines/managers': 'managers' };

/** What a question is about that is asked on the page at this address of the tab. */
export function aboutOf(pathname: string): QuestionAbout {
  const path = pathname.replace(/\/$/, '') || '/library';
  const guideline = guidelines[path];
  if (guideline) return { kind: 'guideline', id: guideline };
  for (const [kind, address] of things) {
    const found = address.exec(path)?.[1];
    if (found && !(kind === 'draft' && notDrafts.includes(found))) return { kind, id: found };
  }
  return { kind: 'page', id: path };
}

/** Where a question about it is asked. A page's address stands in one piece of the path. */
export function askAddress({ kind, id }: QuestionAbout): string {
  return `/guidelines/questions/about/${kind}/${encodeURIComponent(id)}`;
}

const kinds: readonly string[] = ['item', 'draft', 'guideline', 'interview', 'post', 'page'];

/** As `askAddress` wrote it; null for anything else. */
export function aboutIn(params: {
  kind?: string | undefined;
  id?: string | undefined;
}): QuestionAbout | null {
  const { kind = '', id: found } = params;
  return found && kinds.includes(kind) ? { kind: kind as QuestionAbout['kind'], id: found } : null;
}

/** False on the pages where questions are asked and answered. */
export function mayAskOn(pathname: string): boolean {
  return !/^\/(desk|configure|guidelines\/questions)(\/|$)/.test(pathname);
}
