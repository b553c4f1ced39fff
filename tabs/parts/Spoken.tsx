import { useEffect, useState } from 'react';
import { Hidden } from './Hidden.tsx';

/** Says a changing text to a screen reader once it has stood still for a second. */
export function Spoken({ text, wait = 1000 }: { text: string; wait?: number }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), wait);
    return () => clearTimeout(timer);
  }, [text, wait]);
  return (
    <span role="status">
      <Hidden>{said}</Hidden>
    </span>
  );
}
