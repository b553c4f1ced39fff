/** What an address of ours leads to. */
export type OurLink = { kind: 'share'; code: string } | { kind: 'item'; itemId: string };

/** Reads `/s/CODE` and `/tab/library/ID` of `publicUrl`; null for any other address. */
export function ourLink(address: string, publicUrl: string): OurLink | null {
  const url = URL.parse(address);
  if (!url || url.origin !== URL.parse(publicUrl)?.origin) return null;
  const code = /^\/s\/([\w-]{8,40})\/?$/.exec(url.pathname)?.[1];
  if (code) return { kind: 'share', code };
  const itemId = /^\/tab\/library\/([\w.@:-]{1,128})\/?$/.exec(url.pathname)?.[1];
  return itemId ? { kind: 'item', itemId } : null;
}

const campaign = /^(utm_\w+|mc_[ce]id|fbclid|gclid|msclkid|li_fat_id|igshid)$/i;

/**
 * What two addresses of the same page have in common: scheme, fragment, campaign parameters and a slash at the end make
 * no difference. Null for what is no http(s) address.
 */
export function addressKey(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null;
  // Written anew also where nothing is left out, so that one query has one spelling.
  const own = new URLSearchParams([...url.searchParams].filter(([name]) => !campaign.test(name)));
  return `${url.host}${url.pathname.replace(/\/+$/, '')}${own.size > 0 ? `?${own}` : ''}`;
}
