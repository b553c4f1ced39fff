import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cutOf, type Focus } from '../../src/server/contract/picture.ts';
import { useFormats } from '../format.ts';
import { focusAt, movable, positionOf, reached, type Size, steppedFocus } from './pictureCut.ts';

const useStyles = makeStyles({
  cut: {
    width: '100%',
    height: '100%',
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  x: { cursor: 'ew-resize' },
  y: { cursor: 'ns-resize' },
  image: { display: 'block', width: '100%', height: '100%', objectFit: 'cover', userSelect: 'none' },
});

interface Props {
  url: string;
  size: Size;
  focus: Focus;
  onMove: (focus: Focus) => void;
  onBroken: () => void;
}

/** The whole picture behind the window that the networks show of it; moved by a click and by arrow keys. */
export function PictureCut({ url, size, focus, onMove, onBroken }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { percent } = useFormats();
  const axis = movable(size);
  const image = (
    <img
      className={styles.image}
      style={{ objectPosition: positionOf(size, focus) }}
      src={url}
      alt=""
      draggable={false}
      referrerPolicy="no-referrer"
      onError={onBroken}
    />
  );
  if (!axis) return image;

  function click(event: MouseEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const point = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    onMove(reached(size, focusAt(cutOf(size, focus), point)));
  }
  function press(event: KeyboardEvent) {
    const next = axis && steppedFocus(focus, axis, event.key);
    if (!next) return;
    event.preventDefault();
    onMove(reached(size, next));
  }

  const at = percent(focus[axis]);
  return (
    <div
      className={mergeClasses(styles.cut, styles[axis])}
      role="slider"
      tabIndex={0}
      aria-label={t('picture.crop')}
      aria-orientation={axis === 'x' ? 'horizontal' : 'vertical'}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(focus[axis] * 100)}
      aria-valuetext={t(axis === 'x' ? 'picture.across' : 'picture.down', { percent: at })}
      onClick={click}
      onKeyDown={press}
    >
      {image}
    </div>
  );
}
