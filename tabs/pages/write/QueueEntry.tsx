import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { useFormats } from '../../format.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { EditedVersion } from './EditedVersion.tsx';

const useStyles = makeStyles({
  entry: {
    borderRadius: tokens.borderRadiusXLarge,
    scrollMarginTop: '16px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  row: {
    position: 'relative',
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: '12px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    ':hover': { boxShadow: tokens.shadow8 },
  },
  heading: { margin: 0 },
  open: {
    padding: 0,
    border: 'none',
    font: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  draft: DraftView;
  me: Me;
  current: boolean;
  keys: boolean;
  onOpen: () => void;
  onDone: (draft: DraftView) => void;
}

/** One draft of the queue: open with all that is needed to answer, or a line that opens it. */
export function QueueEntry({ draft, me, current, keys, onOpen, onDone }: Props) {
  const styles = useStyles();
  return (
    <li
      id={`waiting-${draft.id}`}
      tabIndex={-1}
      className={styles.entry}
      {...(current && { 'aria-current': true })}
    >
      {!current && <Row draft={draft} onOpen={onOpen} />}
      {current && draft.can.accept && <EditedVersion draft={draft} me={me} keys={keys} onDone={onDone} />}
      {current && !draft.can.accept && <DecisionForm draft={draft} me={me} keys={keys} onDone={onDone} />}
    </li>
  );
}

function Row({ draft, onOpen }: { draft: DraftView; onOpen: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const title = draft.title || t('write.untitled');
  const { writer, textBy, can } = draft;
  return (
    <div className={styles.row}>
      <Subtitle2 as="h2" className={styles.heading}>
        <button type="button" className={styles.open} onClick={onOpen}>
          {can.accept
            ? t('waiting.agree', { name: textBy.displayName, title })
            : t('waiting.asks', { name: writer.displayName, title })}
        </button>
      </Subtitle2>
      <Body1 className={styles.text}>{draft.text}</Body1>
      <Caption1 className={styles.muted}>{t('write.changed', { at: dateTime(draft.updatedAt) })}</Caption1>
    </div>
  );
}
