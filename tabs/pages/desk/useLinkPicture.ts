import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../../queries.ts';
import { isWebAddress } from '../../webAddress.ts';

/** How long somebody who types an address stands still before its page is looked at. */
const settleMs = 900;

/** The picture that the page of a link names; null while it is not looked for. */
export function useLinkPicture(url: string, wanted: boolean): { url: string; alt: string } | null {
  const [settled, setSettled] = useState(url);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(url.trim()), settleMs);
    return () => clearTimeout(timer);
  }, [url]);
  const preview = useQuery({
    ...queries.linkPreview(settled),
    enabled: wanted && settled === url.trim() && isWebAddress(settled),
  });
  const { pictureUrl, title } = preview.data ?? {};
  return wanted && pictureUrl ? { url: pictureUrl, alt: title ?? '' } : null;
}
