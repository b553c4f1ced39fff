import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
} from 'adaptivecards';
import { useEffect, useRef } from 'react';
import type { ThemeName } from '../address.ts';
import type { CardAction } from '../api.ts';
import { useTexts } from '../texts.ts';
import { hostConfigs } from './hostConfig.ts';
import { readInputs, withInputs } from './inputs.ts';
import { markdownToHtml } from './markdown.tsx';
import './card.css';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

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
    const kept = drawn.current?.generation === generation ? readInputs(drawn.current.card) : {};
    const adaptive = new AdaptiveCard();
    adaptive.hostConfig = hostConfigs[theme];
    adaptive.onExecuteAction = (action) => run(action, handlers.current);
    adaptive.onAnchorClicked = (_element, anchor, event) => {
      event?.preventDefault();
      handlers.current.onOpenUrl(anchor.href);
      return true;
    };
    try {
      adaptive.parse(withInputs(card, kept), new SerializationContext(Versions.v1_5));
      const rendered = adaptive.render();
      node.replaceChildren(...(rendered ? [rendered] : []));
      drawn.current = { card: adaptive, generation };
    } catch {
      node.textContent = texts.badCard;
    }
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
