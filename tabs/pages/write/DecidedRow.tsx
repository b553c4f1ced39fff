import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { DecisionNote } from './DecisionNote.tsx';

/** What became of a draft that was just answered, by this person or by somebody faster. */
export function DecidedRow({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const values = { name: draft.writer.displayName, title: draft.title || t('write.untitled') };
  if (draft.state === 'withdrawn') return <Said text={t('waiting.gone', values)} />;
  if (!draft.decision) return <Said text={t('waiting.elsewhere', values)} />;
  return <DecisionNote decision={draft.decision} about={t('waiting.about', values)} />;
}

function Said({ text }: { text: string }) {
  return (
    <MessageBar>
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
