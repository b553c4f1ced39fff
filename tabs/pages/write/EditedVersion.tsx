import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkRegular, EditRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { Difference } from '../../parts/Difference.tsx';
import { panel } from '../../parts/panel.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { DecisionNote } from './DecisionNote.tsx';
import { DraftFoot } from './DraftFoot.tsx';
import { KeyHint } from './Kbd.tsx';
import { useDraftAct } from './useDraftAct.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  heading: { display: 'grid', gap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  draft: DraftView;
  me: Me;
  keys?: boolean;
  onDone?: (draft: DraftView) => void;
}

/** Somebody else's version of one's own text: the difference, and a yes, a no, or one more turn. */
export function EditedVersion({ draft, me, keys = false, onDone }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const accept = useDraftAct(draft, () => api.acceptEdit(draft.id, draft.revision), onDone);
  const keep = useDraftAct(draft, () => api.keepOwnText(draft.id, draft.revision), onDone);
  const busy = accept.isPending || keep.isPending;
  const error = accept.error ?? keep.error;
  const name = draft.textBy.displayName;
  return (
    <article className={styles.box} aria-label={t('edited.title', { name })}>
      <div className={styles.heading}>
        <Subtitle2 as="h2" className={styles.title}>
          {t('edited.title', { name })}
        </Subtitle2>
        <Body1>{draft.title || t('write.untitled')}</Body1>
        <Caption1 className={styles.muted}>{t('edited.lead')}</Caption1>
      </div>
      {draft.decision && <DecisionNote decision={draft.decision} draft={draft} />}
      <Difference before={draft.before?.text ?? ''} after={draft.text} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={busy}
          aria-keyshortcuts={keys ? 'a' : undefined}
          onClick={() => accept.mutate(undefined)}
        >
          {t('edited.use')}
          <KeyHint name="A" shown={keys} />
        </Button>
        <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => keep.mutate(undefined)}>
          {t('edited.keep')}
        </Button>
        <Button
          icon={<EditRegular />}
          disabledFocusable={busy}
          aria-keyshortcuts={keys ? 'e' : undefined}
          onClick={() => navigate(`/write/${draft.id}`, { state: { writeOn: draft.revision } })}
        >
          {t('edited.goOn')}
          <KeyHint name="E" shown={keys} />
        </Button>
      </div>
      <Caption1 className={styles.muted}>{t('edited.next')}</Caption1>
      {error && <Failed error={error} />}
      <DraftFoot draft={draft} personId={me.id} />
    </article>
  );
}
