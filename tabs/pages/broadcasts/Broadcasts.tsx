import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { BroadcastRow } from './BroadcastRow.tsx';
import { grouped, groupNames } from './broadcastFigures.ts';

const useStyles = makeStyles({
  new: { justifySelf: 'start' },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

/** What waits for somebody, what is planned, what is on its way, and what has been. */
export function Broadcasts() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { data: me } = useQuery(queries.me);
  const broadcasts = useQuery({ ...queries.broadcasts, refetchOnMount: 'always' });
  const add = (
    <Button
      className={styles.new}
      appearance="primary"
      icon={<SendRegular />}
      onClick={() => navigate('/desk/broadcasts/new')}
    >
      {t('broadcast.new')}
    </Button>
  );
  return (
    <Loaded
      query={broadcasts}
      empty={
        <Empty title={t('broadcast.none')} text={t('broadcast.noneText')}>
          {add}
        </Empty>
      }
    >
      {(found) => {
        const groups = grouped(found);
        return (
          <>
            {add}
            {groupNames.map((name) => {
              const group = groups.get(name);
              if (!group) return null;
              return (
                <section key={name} className={styles.group} aria-label={t(`broadcast.group.${name}`)}>
                  <Subtitle2 as="h2" className={styles.heading}>
                    {t(`broadcast.group.${name}`)}
                  </Subtitle2>
                  <Rows>
                    {group.map((broadcast) => (
                      <BroadcastRow key={broadcast.id} broadcast={broadcast} personId={me?.id} />
                    ))}
                  </Rows>
                </section>
              );
            })}
          </>
        );
      }}
    </Loaded>
  );
}
