const feedRoot = /<(?:[\w.-]+:)?(rss|feed|rdf)(?=[\s>])[^>]*>/i;
const pageRoot = /<(!doctype\s+html|html)[\s>]|^\s*<(head|body|title|meta)[\s>]/i;

export interface Root {
  /** The feed's own element, without what stands before and after it. */
  xml: string;
  /** Its `xml:base`. */
  base: string | undefined;
}

/**
 * The feed in a document: some have blanks, comments, warnings of a program or a web page around them. The prolog is
 * left out, and with it every entity that a document type may declare. Null where there is none.
 */
export function findRoot(document: string): Root | null {
  // Comments in front may name what they are not.
  const text = document.replace(/^(?:[^<]*<(?:!--[\s\S]*?--|\?[\s\S]*?\?)>)+/, '');
  const found = feedRoot.exec(text);
  if (!found) return null;
  const tag = found[0];
  const name = /^<([\w.:-]+)/.exec(tag)?.[1] ?? '';
  const end = text.lastIndexOf(`</${name}>`);
  const after = end > found.index ? end + name.length + 3 : text.length;
  const base = /\sxml:base\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1];
  return { xml: text.slice(found.index, after), base };
}

export function isPage(document: string): boolean {
  return pageRoot.test(document.slice(0, 5000));
}

/** A feed that was cut short, up to its last whole entry; null where there is none. */
export function wholeEntries(xml: string): string | null {
  const end = /[\s\S]*<\/(?:[\w.-]+:)?(?:item|entry)\s*>/i.exec(xml)?.[0];
  return end === undefined || end.length === xml.length ? null : end;
}
