import type { ReactNode } from 'react';

interface ScrollRegionProps {
  name: string;
  className: string;
  children: ReactNode;
}

/** A part of the page that scrolls by itself, so the keyboard has to reach it and a screen reader needs its name. */
export function ScrollRegion({ name, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the arrow keys could not scroll it.
    <section className={className} tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
