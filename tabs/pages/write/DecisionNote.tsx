import {
  Body1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { useFormats } from '../../format.ts';

const useStyles = makeStyles({
  comment: { display: 'block', margin: `${tokens.spacingVerticalXS} 0 0`, whiteSpace: 'pre-wrap' },
});

const intents = { approve: 'success', return: 'warning', decline: 'info' } as const;

/** Who decided, when, and what they wrote. */
export function DecisionNote({
  decision,
  about,
}: {
  decision: NonNullable<DraftView['decision']>;
  about?: string;
}) {
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
      </MessageBarBody>
    </MessageBar>
  );
}
