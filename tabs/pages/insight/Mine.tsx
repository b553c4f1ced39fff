import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Empty, Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { FigureImport } from '../figures/FigureImport.tsx';
import { lessonQueries } from '../lessons/queries.ts';
import { Pulse } from '../pulse/Pulse.tsx';
import { OwnThanks } from '../thanks/OwnThanks.tsx';
import { OwnTime } from '../time/OwnTime.tsx';
import { BuiltOn } from './BuiltOn.tsx';
import { OwnClicks } from './OwnClicks.tsx';
import { OwnShares } from './OwnShares.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '60rem',
  },
  button: { justifySelf: 'start' },
});

/** Own shares with own numbers. Nobody else can see them, and whoever wants need not see them either. */
export function Mine() {
  const { t } = useTranslation();
  const styles = useStyles();
  const settings = useQuery(queries.settings);
  return (
    <div className={styles.page}>
      <Loaded query={settings}>
        {({ hidesFigures }) =>
          hidesFigures ? (
            <Empty title={t('mine.hidden')} text={t('mine.hiddenText')}>
              <HideButton hides={false} />
            </Empty>
          ) : (
            <Shares />
          )
        }
      </Loaded>
      <Lessons />
      <OwnThanks />
      <OwnTime />
      <Pulse />
    </div>
  );
}

function Shares() {
  const { t } = useTranslation();
  const styles = useStyles();
  const shares = useQuery({ ...queries.shares, refetchOnMount: 'always' });
  return (
    <Loaded
      query={shares}
      empty={
        <Empty title={t('mine.none')} text={t('mine.noneText')}>
          <PageLink to="/library">{t('mine.toLibrary')}</PageLink>
        </Empty>
      }
    >
      {(found) => (
        <div className={styles.page}>
          <OwnClicks shares={found} />
          <HideButton hides />
          <OwnShares shares={found} />
          <BuiltOn />
          <FigureImport />
        </div>
      )}
    </Loaded>
  );
}

function HideButton({ hides }: { hides: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: () => api.changeSettings({ hidesFigures: hides }),
    onSuccess: (settings) => client.setQueryData(queries.settings.queryKey, settings),
  });
  return (
    <>
      <Button className={styles.button} disabledFocusable={change.isPending} onClick={() => change.mutate()}>
        {t(hides ? 'mine.hide' : 'mine.show')}
      </Button>
      {change.error && <Failed error={change.error} />}
    </>
  );
}

/** Lessons that are done, once there is one. */
function Lessons() {
  const { t } = useTranslation();
  const { data } = useQuery(lessonQueries.all());
  const all = data?.courses.flatMap(({ lessons }) => lessons) ?? [];
  const done = all.filter(({ doneOn }) => doneOn !== null).length;
  if (done === 0) return null;
  return (
    <Body1>
      {t('mine.lessons', { done, total: all.length })}{' '}
      <PageLink to="/guidelines/lessons">{t('mine.toLessons')}</PageLink>
    </Body1>
  );
}
