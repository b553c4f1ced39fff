import {
  Body1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { paragraphsOf } from '../../../src/server/contract/difference.ts';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { useFormats } from '../../format.ts';

const useStyles = makeStyles({
  comment: { display: 'block', margin: `${tokens.spacingVerticalXS} 0 0`, whiteSpace: 'pre-wrap' },
  notes: { display: 'grid', gap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalS} 0 0` },
  note: { display: 'grid' },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap' },
});

const intents = { approve: 'success', return: 'warning', decline: 'info', edit: 'info' } as const;

interface Props {
  decision: NonNullable<DraftView['decision']>;
  about?: string;
  /** Where the notes on paragraphs find the words they are about. */
  draft?: DraftView;
}

/** Who decided, when, and what they wrote. */
export function DecisionNote({ decision, about, draft }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  return (
    <MessageBar intent={intents[decision.verdict]} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {t(`decision.${decision.verdict}`, { name: decision.by.displayName, at: dateTime(decision.at) })}
        </MessageBarTitle>{' '}
        {about}
        {decision.comment && (
          <Body1 as="p" className={styles.comment}>
            {t('quote', { text: decision.comment })}
          </Body1>
        )}
        {draft && decision.notes.length > 0 && <Notes decision={decision} draft={draft} />}
      </MessageBarBody>
    </MessageBar>
  );
}

function Notes({ decision, draft }: { decision: Props['decision']; draft: DraftView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const seen = [draft, ...(draft.before ? [draft.before] : [])].find(
    ({ revision }) => revision === decision.revision,
  );
  const paragraphs = seen ? paragraphsOf(seen.text) : [];
  return (
    <dl className={styles.notes} aria-label={t('decision.notes')}>
      {decision.notes.map(({ paragraph, text }) => (
        <div key={`${paragraph}${text}`} className={styles.note}>
          <dt className={styles.about}>
            {t('decision.paragraph', { number: paragraph + 1 })}
            {paragraphs[paragraph] && `: ${t('quote', { text: beginning(paragraphs[paragraph]) })}`}
          </dt>
          <dd className={styles.words}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function beginning(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 60 ? `${characters.slice(0, 59).join('').trimEnd()}…` : characters.join('');
}
