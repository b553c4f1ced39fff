import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { MyBacking as Mine } from '../../../src/server/contract/backing.ts';
import { backingSteps } from '../../../src/server/contract/backingLimits.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { useLostFocus } from '../../parts/useLostFocus.ts';
import { queries } from '../../queries.ts';
import { GiveWords } from './GiveWords.tsx';
import { backingQueries } from './queries.ts';
import { StepForm } from './StepForm.tsx';
import { type Place, Steps } from './Steps.tsx';

const wide = '@media (min-width: 900px)';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingVerticalL,
    [wide]: { gridTemplateColumns: '15rem minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXXL },
  },
});

/** A leader's six short steps and their own words, each with what employees will see of it. */
export function MyBacking() {
  const { t } = useTranslation();
  const me = useQuery(queries.me);
  return (
    <Page
      title={t('backing.mineTitle')}
      lead={t('backing.mineLead')}
      back={{ to: '/guidelines/backing', label: t('backing.tab') }}
    >
      <Loaded query={me}>
        {({ id, leadsUnit }) =>
          leadsUnit ? (
            <Steppers personId={id} />
          ) : (
            <Empty title={t('backing.notLeader')} text={t('backing.notLeaderText')} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Steppers({ personId }: { personId: string }) {
  const mine = useQuery(backingQueries.mine);
  return <Loaded query={mine}>{(found) => <At key={personId} personId={personId} mine={found} />}</Loaded>;
}

/** The step stands in the address, so that reloading and going back end where one was. */
function At({ personId, mine }: { personId: string; mine: Mine }) {
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('step');
  const known = [...backingSteps, 'words' as const].find((one) => one === asked);
  const at: Place = known ?? mine.next ?? 'words';
  const goTo = (next: Place) => setSearch({ step: next });
  const place = useRef<HTMLDivElement>(null);
  useLostFocus(at, () => place.current?.querySelector('h2')?.focus());
  return (
    <div ref={place} className={styles.columns}>
      <Steps mine={mine} at={at} onChoose={goTo} />
      {at === 'words' ? (
        <GiveWords personId={personId} mine={mine} onStep={goTo} />
      ) : (
        <StepForm
          key={at}
          personId={personId}
          mine={mine}
          step={at}
          onNext={(saved) => goTo(backingSteps[backingSteps.indexOf(at) + 1] ?? saved.next ?? 'words')}
        />
      )}
    </div>
  );
}
