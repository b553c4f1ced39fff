import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Focus, maxPictureFileBytes, type PictureView } from '../../src/server/contract/picture.ts';
import { api } from '../queries.ts';
import { RequestError } from '../request.ts';
import type { Size } from './pictureCut.ts';

/** What the picture is cut from: known from when it is chosen until the form is left. */
export interface Original {
  /** Null when it stands on the web. */
  file: Blob | null;
  /** What the browser shows of it. */
  url: string;
}
interface Making {
  original: Original;
  focus: Focus | null;
}

/** How long somebody who moves the cut stands still before it is made. */
const settleMs = 600;

/** Sends what was chosen to be cut, again whenever the cut is moved; only the newest answer counts. */
export function usePicture(onMade: (picture: PictureView) => void, onBusy?: (busy: boolean) => void) {
  const { t } = useTranslation();
  const [original, setOriginal] = useState<Original | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  const [focus, setFocus] = useState<Focus>({ x: 0.5, y: 0.5 });
  const newest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const make = useMutation({
    mutationFn: async ({ original: { file, url }, focus }: Making) => {
      if (file && file.size > maxPictureFileBytes) {
        throw new RequestError(413, 'tooLarge', t('picture.tooLarge'));
      }
      newest.current += 1;
      const mine = newest.current;
      const made = file ? await api.addPicture(file, focus) : await api.fetchPicture(url, focus);
      return mine === newest.current ? made : null;
    },
    onSuccess: (made, { focus }) => {
      if (!made) return;
      setSize({ width: made.width, height: made.height });
      if (!focus) setFocus(made.focus);
      onMade(made);
    },
    onError: (_error, { focus }) => {
      // What cannot be used is not shown as if it were.
      if (!focus) setOriginal(null);
    },
  });

  const [moving, setMoving] = useState(false);
  const busy = moving || make.isPending;
  useEffect(() => onBusy?.(busy), [busy, onBusy]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => () => void (original?.file && URL.revokeObjectURL(original.url)), [original]);

  function stopMoving() {
    clearTimeout(timer.current);
    setMoving(false);
  }
  function begin(next: Original) {
    stopMoving();
    setOriginal(next);
    setSize(null);
    setFocus({ x: 0.5, y: 0.5 });
    make.mutate({ original: next, focus: null });
  }

  return {
    original,
    size,
    focus,
    making: make.isPending,
    error: make.error,
    chooseFile: (file: Blob) => begin({ file, url: URL.createObjectURL(file) }),
    chooseAddress: (url: string) => begin({ file: null, url }),
    move: (next: Focus) => {
      if (!original) return;
      setFocus(next);
      clearTimeout(timer.current);
      setMoving(true);
      timer.current = setTimeout(() => {
        setMoving(false);
        make.mutate({ original, focus: next });
      }, settleMs);
    },
    clear: () => {
      stopMoving();
      newest.current += 1;
      setOriginal(null);
      make.reset();
    },
  };
}
