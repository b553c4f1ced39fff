import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { ManagersLinks, WrongLink } from '../managers/ManagersLinks.tsx';
import { GuidelineArticle } from './GuidelineArticle.tsx';
import { GuidelinesPage } from './GuidelinesPage.tsx';
import { MoreGuidelines } from './MoreGuidelines.tsx';

/** The guideline that everybody has, or that all managers have, and the way to those for a topic. */
export function Guidelines({ audience }: { audience: GuidelineView['audience'] }) {
  const { t } = useTranslation();
  const guidelines = useQuery(queries.guidelines);
  return (
    <GuidelinesPage>
      {audience === 'managers' ? <ManagersLinks /> : <WrongLink />}
      <Loaded
        query={guidelines}
        isEmpty={(found) => !found.some((one) => one.audience === audience)}
        empty={<Empty title={t('guidelines.none')} text={t('guidelines.noneText')} />}
      >
        {(found) => (
          <>
            <MoreGuidelines
              guidelines={found.filter((one) => one.audience === audience && one.id !== audience)}
            />
            {found
              .filter(({ id }) => id === audience)
              .map((guideline) => (
                <GuidelineArticle key={guideline.id} guideline={guideline} />
              ))}
          </>
        )}
      </Loaded>
    </GuidelinesPage>
  );
}
