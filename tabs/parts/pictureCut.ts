import { type Cut, cutOf, type Focus, focusOf, pictureSize } from '../../src/server/contract/picture.ts';

export interface Size {
  width: number;
  height: number;
}

/** A cut covers the picture in one direction; this is the other one. Null when there is nothing to move. */
export function movable(size: Size): 'x' | 'y' | null {
  const { width, height } = cutOf(size, { x: 0.5, y: 0.5 });
  if (width > pictureSize.width) return 'x';
  return height > pictureSize.height ? 'y' : null;
}

/** The cut as `object-position` of a picture that covers its box. */
export function positionOf(size: Size, focus: Focus): string {
  const cut = cutOf(size, focus);
  return `${share(cut.left, cut.width - pictureSize.width)}% ${share(cut.top, cut.height - pictureSize.height)}%`;
}

function share(part: number, whole: number): number {
  return whole > 0 ? (part / whole) * 100 : 50;
}

/** As near to the focus as the edges allow, so that the next step moves the cut. */
export function reached(size: Size, focus: Focus): Focus {
  return focusOf(cutOf(size, focus));
}

/** The focus for a point of the cut, 0..1 from its left and from its top. */
export function focusAt(cut: Cut, point: Focus): Focus {
  return {
    x: clamp((cut.left + point.x * pictureSize.width) / cut.width),
    y: clamp((cut.top + point.y * pictureSize.height) / cut.height),
  };
}

/** One step of the keyboard; null for a key that moves nothing. */
export function steppedFocus(focus: Focus, axis: 'x' | 'y', key: string): Focus | null {
  const step = { ArrowLeft: -0.05, ArrowUp: -0.05, ArrowRight: 0.05, ArrowDown: 0.05 }[key];
  if (step !== undefined) return { ...focus, [axis]: clamp(focus[axis] + step) };
  if (key === 'Home') return { ...focus, [axis]: 0 };
  return key === 'End' ? { ...focus, [axis]: 1 } : null;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
