import { useEffect, useRef, useState } from 'react';
import type { CardTheme } from './hostConfig.ts';
import { drawCard, newCard } from './teamsCard.ts';

interface Props {
  card: unknown;
  theme: CardTheme;
  /** What stands there when the renderer can make nothing of it. */
  broken: string;
}

/** How Teams draws a card. It can be read, by a screen reader too, and nothing on it does anything. */
export function CardPicture({ card, theme, broken }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    try {
      drawCard(newCard(theme), card, place.current);
      still(place.current);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [card, theme]);
  return (
    <div data-theme={theme}>
      {failed && <p>{broken}</p>}
      <div ref={place} className="card" hidden={failed} />
    </div>
  );
}

/** Takes the life out of what could be pressed, written in or followed. */
function still(within: HTMLElement): void {
  for (const control of within.querySelectorAll<HTMLElement>('button, input, textarea, select')) {
    control.setAttribute('disabled', '');
  }
  for (const link of within.querySelectorAll('a')) link.removeAttribute('href');
  for (const element of within.querySelectorAll<HTMLElement>('[tabindex]')) {
    element.removeAttribute('tabindex');
    if (element.getAttribute('role') === 'button') element.setAttribute('aria-disabled', 'true');
  }
}
