import { mergeClasses } from '@fluentui/react-components';
import styles from './ChalkPicture.module.css';

/** Parts of a pitch, as chalk lines on a 1200 × 627 field. */
const fields = [
  <path key="centre" d="M600 0V627M600 108a205 205 0 1 1 0 411a205 205 0 1 1 0-411" />,
  <path key="area" d="M0 60H430V567H0M0 190H170V437H0M430 210a130 130 0 0 1 0 207M1060 0V627" />,
  <path
    key="corner"
    d="M90 627V70H1200M90 190a120 120 0 0 0 120-120M520 70V330H1200M760 330a120 120 0 0 0 240 0"
  />,
  <path
    key="lanes"
    d="M0 130Q600 70 1200 130M0 255Q600 195 1200 255M0 380Q600 320 1200 380M0 505Q600 445 1200 505"
  />,
  <path key="goal" d="M250 627V210H950V627M420 627V420H780V627M480 210a120 120 0 0 1 240 0M0 60H1200" />,
  <path key="court" d="M120 80H1080V547H120ZM600 80V547M120 313H1080M360 80V547M840 80V547" />,
];

const grounds = ['pine', 'slate', 'plum', 'clay', 'sea', 'moss'] as const;

function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return value;
}

/** Stands in for a missing picture: the ground follows `ground`, the lines follow `seed`. Decoration only. */
export function ChalkPicture({ seed, ground = seed }: { seed: string; ground?: string }) {
  const tone = grounds[hash(ground) % grounds.length] ?? 'pine';
  return (
    <svg
      viewBox="0 0 1200 627"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={mergeClasses(styles.picture, styles[tone])}
    >
      <g className={styles.lines}>{fields[hash(seed) % fields.length]}</g>
    </svg>
  );
}
