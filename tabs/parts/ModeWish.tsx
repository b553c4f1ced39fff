import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type {
  CollaborationView,
  ModeAnswer,
  ModeProposalView,
} from '../../src/server/contract/collaboration.ts';
import { Section } from './Section.tsx';
import { useWishText } from './useCollaboration.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  way: { display: 'grid', gap: tokens.spacingVerticalXXS },
  muted: { color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
  },
});

interface Props {
  collaboration: CollaborationView;
  proposal: ModeProposalView;
  busy: boolean;
  onAnswer: (answer: ModeAnswer) => void;
}

/** The open suggestion: yes or not now for the other side, and for the own side a way to take it back. */
export function ModeWish({ collaboration, proposal, busy, onAnswer }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const wishText = useWishText();
  const { mode, topicId, note, id: proposalId } = proposal;
  const own = collaboration.side === 'employee';
  const send = (accept: boolean) => onAnswer({ proposalId, accept });
  return (
    <Section title={t('collaboration.wish')} text={useIntro(collaboration, proposal)}>
      <div className={styles.way}>
        <Body1Strong>{wishText(mode, topicId)}</Body1Strong>
        <Body1 className={styles.muted}>{t(own ? `mode.you.${mode}` : `mode.them.${mode}`)}</Body1>
      </div>
      {note && (
        <blockquote className={styles.note}>
          <Body1>{note}</Body1>
        </blockquote>
      )}
      <div className={styles.actions}>
        {collaboration.canAccept ? (
          <>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => send(true)}>
              {t('collaboration.yes')}
            </Button>
            <Button disabledFocusable={busy} onClick={() => send(false)}>
              {t('collaboration.notNow')}
            </Button>
          </>
        ) : (
          <Button disabledFocusable={busy} onClick={() => send(false)}>
            {t('collaboration.takeBack')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function useIntro({ side, canAccept, person }: CollaborationView, { by }: ModeProposalView): string {
  const { t } = useTranslation();
  const names = { by: by.displayName, name: person.displayName };
  if (side === 'employee')
    return canAccept ? t('collaboration.wishToYou', names) : t('collaboration.wishOwn');
  return canAccept ? t('collaboration.wishByOther', names) : t('collaboration.wishOwnSide', names);
}
