const maxLength = 2000;

/** The address on the web that `link` means at `base`; null for anything else, such as `javascript:` and `tag:`. */
export function webAddress(link: string | undefined, base: string | null): string | null {
  const text = link?.trim();
  if (!text || text.length > maxLength) return null;
  const url = base ? URL.parse(text, base) : URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null;
  if (url.username || url.password || !url.hostname || url.href.length > maxLength) return null;
  return url.href;
}

/** A base inside another: an empty or unreadable one changes nothing. */
export function baseWithin(base: string | undefined, outer: string | null): string | null {
  return webAddress(base, outer) ?? outer;
}
