import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Asking, api, CallFailed, type CardAction, type InvokeResponse } from '../api.ts';
import { refreshAction, refreshEveryMs } from './refresh.ts';

export interface CardNotice {
  kind: 'message' | 'error';
  /** Null: nobody answered, so there are no words from the app. */
  text: string | null;
}
export interface ShownCard {
  /** What this person's client shows: the message's card, or the one that an action returned since. */
  card: unknown;
  /** Rises when an action by hand replaced the card, so that its inputs start anew. */
  generation: number;
  busy: boolean;
  notice: CardNotice | null;
  execute: (action: CardAction) => void;
  submit: (value: unknown) => void;
}

interface Options {
  asking: Asking;
  messageId: string;
  /** The message's version: an edit by the bot shows its card again and allows a refresh at once. */
  version: number;
  card: unknown;
  element: RefObject<HTMLElement | null>;
}

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

export function useCard({ asking, messageId, version, card, element }: Options): ShownCard {
  const { personId, language } = asking;
  const [returned, setReturned] = useState<{ version: number; card: unknown; generation: number } | null>(
    null,
  );
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<CardNotice | null>(null);
  const refreshed = useRef({ version: 0, at: 0 });
  const current = returned?.version === version ? returned : null;
  const shown = current?.card ?? card;

  const invoke = useCallback(
    async (action: CardAction, trigger: 'manual' | 'automatic') => {
      refreshed.current = { version, at: Date.now() };
      try {
        const answer = await api.invoke({ personId, language }, messageId, action, trigger);
        if (isCard(answer)) {
          const manual = trigger === 'manual' ? 1 : 0;
          setReturned((before) => {
            const last = before?.version === version ? before.card : card;
            // A refresh that brings nothing new leaves alone what is open or half written on the card.
            if (manual === 0 && JSON.stringify(last) === JSON.stringify(answer.value)) return before;
            return { version, card: answer.value, generation: (before?.generation ?? 0) + manual };
          });
        }
        if (trigger === 'manual') setNotice(noticeOf(answer));
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        if (trigger === 'manual') setNotice({ kind: 'error', text: null });
      }
    },
    [personId, language, messageId, version, card],
  );

  const run = useCallback(async (work: () => Promise<unknown>) => {
    setBusy(true);
    setNotice(null);
    await work().finally(() => setBusy(false));
  }, []);

  const execute = useCallback(
    (action: CardAction) => void run(() => invoke(action, 'manual')),
    [run, invoke],
  );
  const submit = useCallback(
    (value: unknown) =>
      void run(() =>
        api
          .submit({ personId, language }, messageId, value)
          .catch(() => setNotice({ kind: 'error', text: null })),
      ),
    [run, personId, language, messageId],
  );

  useEffect(() => {
    const action = refreshAction(shown, personId);
    const node = element.current;
    if (!action || !node) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      const { version: last, at } = refreshed.current;
      if (last === version && Date.now() - at < refreshEveryMs) return;
      void invoke(action, 'automatic');
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [shown, personId, version, element, invoke]);

  return { card: shown, generation: current?.generation ?? 0, busy, notice, execute, submit };
}

function isCard({ statusCode = 200, type, value }: InvokeResponse): boolean {
  return statusCode === 200 && type === cardType && typeof value === 'object' && value !== null;
}

function noticeOf(answer: InvokeResponse): CardNotice | null {
  if (isCard(answer)) return null;
  if (answer.type === messageType) return { kind: 'message', text: String(answer.value ?? '') };
  const { value } = answer;
  const words = typeof value === 'object' && value !== null && 'message' in value ? value.message : null;
  return { kind: 'error', text: typeof words === 'string' ? words : null };
}
