import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CollaborationView } from '../../src/server/contract/collaboration.ts';
import type { Mode } from '../../src/server/contract/mode.ts';
import { ModeForm } from './ModeForm.tsx';
import { ModeHistory } from './ModeHistory.tsx';
import { ModeWish } from './ModeWish.tsx';
import { Section } from './Section.tsx';
import { Failed } from './Status.tsx';
import { useCollaborationChange, useWishText } from './useCollaboration.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  way: { display: 'grid', gap: tokens.spacingVerticalXXS },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  collaboration: CollaborationView;
  /** Null for the own way of working. */
  personId: string | null;
}

/** How a person and the communicators work together: as it stands, what waits, what could be, what was agreed. */
export function WorkingTogether({ collaboration, personId }: Props) {
  const { t } = useTranslation();
  const change = useCollaborationChange(personId);
  const { propose, answer } = change;
  const done = answer.isSuccess
    ? answer.variables.accept
      ? 'yes'
      : 'no'
    : propose.isSuccess
      ? 'propose'
      : null;
  return (
    <>
      <Now collaboration={collaboration} said={done ? t(`collaboration.said.${done}`) : ''} />
      {answer.isError && <Failed error={answer.error} />}
      {collaboration.proposal && (
        <ModeWish
          collaboration={collaboration}
          proposal={collaboration.proposal}
          busy={answer.isPending}
          onAnswer={(given) => {
            propose.reset();
            answer.mutate(given);
          }}
        />
      )}
      <ModeForm collaboration={collaboration} propose={propose} onSend={() => answer.reset()} />
      <ModeHistory collaboration={collaboration} />
    </>
  );
}

interface NowProps {
  collaboration: CollaborationView;
  /** What the last press came to. */
  said: string;
}

function Now({ collaboration: { side, general, topics }, said }: NowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const wishText = useWishText();
  const own = side === 'employee';
  const meaning = (mode: Mode) => t(own ? `mode.you.${mode}` : `mode.them.${mode}`);
  const ways = [{ topicId: null, mode: general }, ...topics];
  return (
    <Section
      title={t('collaboration.now')}
      text={t(own ? 'collaboration.nowText' : 'collaboration.nowTextFor')}
    >
      <ul className={styles.list}>
        {ways.map(({ topicId, mode }) => (
          <li key={topicId ?? ''} className={styles.way}>
            <Body1Strong>{wishText(mode, topicId)}</Body1Strong>
            <Body1 className={styles.muted}>{meaning(mode)}</Body1>
          </li>
        ))}
      </ul>
      <div role="status">{said && <Body1>{said}</Body1>}</div>
    </Section>
  );
}
