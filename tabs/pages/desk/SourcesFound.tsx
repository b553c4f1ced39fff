import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SourceCheck } from '../../../src/server/contract/source.ts';
import { useFormats } from '../../format.ts';
import { hostOf } from '../../parts/OutsideLink.tsx';

const shown = 3;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
  },
  entry: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What an address holds: a feed, a page with feeds, or the plain reason why neither can be read. */
export function SourcesFound({ found, onChoose }: { found: SourceCheck; onChoose: (url: string) => void }) {
  const { problem, sourceId } = found;
  if (problem === 'page') return <Feeds found={found} onChoose={onChoose} />;
  if (problem) return <Word intent="warning" word={`sourceProblem.${problem}`} />;
  return sourceId ? <Word intent="info" word="sources.known" /> : <Feed found={found} />;
}

type WordKey = 'sources.known' | `sourceProblem.${NonNullable<SourceCheck['problem']>}`;

function Word({ intent, word }: { intent: 'info' | 'warning'; word: WordKey }) {
  const { t } = useTranslation();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{t(word)}</MessageBarBody>
    </MessageBar>
  );
}

function Feed({ found: { title, url, total, bad, entries } }: { found: SourceCheck }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const name = title || hostOf(url);
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('sources.found', { title: name })}</MessageBarTitle>{' '}
          {t('sources.entries', { count: total })} {bad > 0 && t('sources.bad', { count: bad })}
        </MessageBarBody>
      </MessageBar>
      {entries.length > 0 && (
        <ul className={styles.list} aria-label={t('sources.newest')}>
          {entries.slice(0, shown).map((entry) => (
            <li key={entry.url} className={styles.entry}>
              <Body1>{entry.title}</Body1>{' '}
              {entry.publishedAt && <Caption1 className={styles.muted}>{date(entry.publishedAt)}</Caption1>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Feeds({ found: { feeds }, onChoose }: { found: SourceCheck; onChoose: (url: string) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('sourceProblem.page')}</MessageBarTitle>{' '}
          {t(feeds.length > 0 ? 'sources.feeds' : 'sources.noFeeds')}
        </MessageBarBody>
      </MessageBar>
      {feeds.length > 0 && (
        <ul className={styles.list}>
          {feeds.map(({ url, title }) => (
            <li key={url}>
              <Button onClick={() => onChoose(url)}>{title || url}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
