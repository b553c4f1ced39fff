import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../parts/Page.tsx';

const useStyles = makeStyles({
  sent: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '44rem', outlineStyle: 'none' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** The form is gone: the reading position stands here. */
export function AskSent({ names, onAgain }: { names: string; onAgain: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.sent} role="status">
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('questions.form.sent')}</MessageBarTitle>{' '}
          <Body1>{t('questions.form.sentText', { names })}</Body1>
        </MessageBarBody>
      </MessageBar>
      <div className={styles.ways}>
        <PageLink to="/guidelines/questions">{t('questions.back')}</PageLink>
        <Button onClick={onAgain}>{t('questions.form.again')}</Button>
      </div>
    </div>
  );
}
