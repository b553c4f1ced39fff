const id = '[\\w.@:-]{1,128}';

/** The pages that a deep link may open; anything else in a link is ignored. */
const allowed = [
  `library(/${id})?`,
  `topic/${id}(/${id})?`,
  'write(/new|/waiting|/posts|/interviews)?',
  `write/interviews/${id}`,
  `write/${id}`,
  'guidelines(/managers|/new)?',
  `guidelines/(more|versions|edit)/${id}`,
  `guidelines/lessons(/${id})?`,
  'guidelines/examples',
  'guidelines/questions(/new)?',
  `guidelines/questions/about/${id}/${id}`,
  'guidelines/managers/(desk|wrong|see)',
  'desk/questions',
  'guidelines/backing(/mine)?',
  'desk/backing',
  'insight(/unit|/programme)?(/report)?',
  'desk(/topics|/calendar)?',
  'desk(/inbox|/sources|/broadcasts|/posts|/people|/interviews)?',
  `desk/interviews/${id}`,
  `desk/items/${id}`,
  `desk/broadcasts/${id}`,
  `desk/people/${id}`,
  'settings(/administration|/collaboration|/approval|/disclosure|/value)?',
].map((pattern) => new RegExp(`^${pattern}$`));

/** `library/42` → `/library/42`; null when the link names no page of ours. */
export function routeFor(subPageId: string | undefined): string | null {
  const path = subPageId?.replace(/^\/?(tab\/)?/, '');
  return path && allowed.some((pattern) => pattern.test(path)) ? `/${path}` : null;
}
