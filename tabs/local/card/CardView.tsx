import { type Action, type AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useEffect, useRef } from 'react';
import { drawCard, newCard } from '../../parts/card/teamsCard.ts';
import type { ThemeName } from '../address.ts';
import type { CardAction } from '../api.ts';
import { useTexts } from '../texts.ts';
import { keepFocus } from './focus.ts';
import { readInputs, withInputs } from './inputs.ts';
import { afterPress } from './press.ts';

interface Props {
  card: unknown;
  /** Inputs keep what is filled in until this changes. */
  generation: number;
  theme: ThemeName;
  busy: boolean;
  onExecute: (action: CardAction) => void;
  onSubmit: (value: unknown) => void;
  onOpenUrl: (url: string) => void;
}

/** An Adaptive Card, drawn by Microsoft's renderer with the Teams host configuration. */
export function CardView(props: Props) {
  const { card, generation, theme, busy } = props;
  const texts = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ card: AdaptiveCard; generation: number } | null>(null);
  // The renderer calls back long after it drew: it must find the handlers of now.
  const handlers = useRef(props);
  handlers.current = props;

  useEffect(() => {
    const node = place.current;
    if (!node) return;
    return afterPress(node, () => {
      const last = drawn.current?.generation === generation ? drawn.current.card : null;
      const putBack = last ? keepFocus(last, node) : () => {};
      const adaptive = newCard(theme);
      adaptive.onExecuteAction = (action) => run(action, handlers.current);
      adaptive.onAnchorClicked = (_element, anchor, event) => {
        event?.preventDefault();
        handlers.current.onOpenUrl(anchor.href);
        return true;
      };
      try {
        drawCard(adaptive, withInputs(card, last ? readInputs(last) : {}), node);
        putBack(adaptive);
        drawn.current = { card: adaptive, generation };
      } catch {
        node.textContent = texts.badCard;
      }
    });
  }, [card, generation, theme, texts]);

  return (
    <div className="card" data-busy={busy || undefined} aria-busy={busy}>
      <div ref={place} inert={busy} />
      {busy && <div className="card-progress" role="progressbar" aria-label={texts.working} />}
    </div>
  );
}

function run(action: Action, { busy, onExecute, onSubmit, onOpenUrl }: Props): void {
  if (busy) return;
  if (action instanceof OpenUrlAction) {
    if (action.url) onOpenUrl(action.url);
  } else if (action instanceof ExecuteAction) {
    const { id, title, verb, data } = action;
    onExecute({ type: 'Action.Execute', id, title, verb, data: data ?? {} });
  } else if (action instanceof SubmitAction) {
    onSubmit(action.data ?? {});
  }
}
