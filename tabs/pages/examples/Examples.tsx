import {
  Body1,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExampleView } from '../../../src/server/contract/example.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { hostOf, OutsideLink } from '../../parts/OutsideLink.tsx';
import { panel } from '../../parts/panel.ts';
import { Empty, Failed } from '../../parts/Status.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { api } from '../../queries.ts';
import { GuidelinesPage } from '../guidelines/GuidelinesPage.tsx';
import { exampleQueries } from './queries.ts';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '60rem',
  },
  example: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    ...panel,
  },
  heading: { margin: 0 },
  quote: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '70ch' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Real posts by colleagues, each with why it works, shown with its author's yes. */
export function Examples() {
  const { t } = useTranslation();
  const styles = useStyles();
  const examples = useQuery(exampleQueries.shown);
  return (
    <GuidelinesPage>
      <Body1 className={styles.lead}>{t('examples.lead')}</Body1>
      <Loaded query={examples} empty={<Empty title={t('examples.none')} text={t('examples.noneText')} />}>
        {(found) => (
          <ul className={styles.list} aria-label={t('examples.tab')}>
            {found.map((example) => (
              <li key={example.id}>
                <Example example={example} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </GuidelinesPage>
  );
}

function Example({ example }: { example: ExampleView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { date } = useFormats();
  const topicName = useTopicName();
  const { id, author, title, url, quote, language, why, topicId, updatedAt, can } = example;
  const remove = useMutation({
    mutationFn: () => api.removeExample(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['examples'] }),
  });
  return (
    <article className={styles.example}>
      <Subtitle2 as="h2" className={styles.heading}>
        {author.displayName}
      </Subtitle2>
      <Caption1 className={styles.muted}>
        {[author.jobTitle, topicName(topicId), date(updatedAt)].filter(Boolean).join(' · ')}
      </Caption1>
      <blockquote className={styles.quote} lang={language}>
        <Body1>{quote}</Body1>
      </blockquote>
      <Body1>
        <Caption1Strong>{t('guidelines.whyItWorks')}</Caption1Strong> {why[currentLanguage()]}
      </Body1>
      {url && (
        <OutsideLink href={url}>
          {title || t('post.open')}, {hostOf(url)}
        </OutsideLink>
      )}
      {can.remove && (
        <Confirm
          trigger={<Button size="small">{t('examples.remove')}</Button>}
          title={t('examples.removeTitle')}
          text={t('examples.removeText')}
          action={t('examples.remove')}
          onConfirm={() => remove.mutate()}
        />
      )}
      {remove.isError && <Failed error={remove.error} />}
    </article>
  );
}
