import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { ManagersLinks, WrongLink } from '../managers/ManagersLinks.tsx';
import { GuidelinesPage } from './GuidelinesPage.tsx';
import { GuidelineText } from './GuidelineText.tsx';

const useStyles = makeStyles({ muted: { color: tokens.colorNeutralForeground2 } });

export function Guidelines({ audience }: { audience: GuidelineView['id'] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const guidelines = useQuery(queries.guidelines);
  return (
    <GuidelinesPage>
      {audience === 'managers' ? <ManagersLinks /> : <WrongLink />}
      <Loaded
        query={guidelines}
        isEmpty={(found) => !found.some(({ id }) => id === audience)}
        empty={<Empty title={t('guidelines.none')} text={t('guidelines.noneText')} />}
      >
        {(found) =>
          found
            .filter(({ id }) => id === audience)
            .map(({ id, text, version, updatedAt }) => (
              <article key={id}>
                <GuidelineText text={text[currentLanguage()]} />
                <Caption1 as="p" className={styles.muted}>
                  {t('guidelines.version', { version, date: date(updatedAt) })}
                </Caption1>
              </article>
            ))
        }
      </Loaded>
    </GuidelinesPage>
  );
}
