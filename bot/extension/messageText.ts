const longestMessage = 100_000;
/** One pass, and no way to look far ahead: a message that opens much and closes nothing takes no longer. */
const tag = /(<\/?[a-z][^<>]*>|<!--[^<>]*-->)/i;
const attribute = (name: string, text: string) =>
  decode(new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`, 'i').exec(text)?.[1] ?? '');

/** Left out with all that stands in them: other people's words, and what is no text. */
const dropped = ['blockquote', 'attachment', 'script', 'style', 'head'];
const lineEnds = [
  'br',
  'hr',
  '/div',
  '/h1',
  '/h2',
  '/h3',
  '/tr',
  '/ul',
  '/ol',
  '/pre',
  '/codeblock',
  '/table',
];
const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * What a message says, as plain text: paragraphs, lists and the addresses of its links stay, quotes of what others said
 * do not. Inert as text; whoever shows it treats it as such.
 */
export function messageText(content: string): string {
  const parts = content.slice(0, longestMessage).replace(/\s+/g, ' ').split(tag);
  let said = '';
  let inside = '';
  let depth = 0;
  let link: { href: string; from: number } | null = null;
  for (const part of parts) {
    const name = tag.test(part) ? (/^<(\/?[a-z][\w-]*)/i.exec(part)?.[1] ?? '').toLowerCase() : null;
    if (inside) {
      if (name === inside && !part.endsWith('/>')) depth += 1;
      else if (name === `/${inside}`) depth -= 1;
      if (depth === 0) inside = '';
    } else if (name === null) said += decode(part);
    else if (dropped.includes(name)) {
      if (!part.endsWith('/>')) [inside, depth] = [name, 1];
    } else if (name === 'a') link = { href: attribute('href', part), from: said.length };
    else if (name === '/a') {
      if (link) said += addressOf(link.href, said.slice(link.from).trim());
      link = null;
    } else if (name === 'emoji') said += attribute('alt', part);
    else if (name === 'li') said += '\n• ';
    else if (name === '/p') said += '\n\n';
    else if (lineEnds.includes(name)) said += '\n';
  }
  return tidy(said);
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The address behind a link's words, where the words are not the address already. */
function addressOf(href: string, words: string): string {
  return /^https?:/i.test(href) && bare(href) !== bare(words) ? ` ${href}` : '';
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return names[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
