import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { MyBacking } from '../../../src/server/contract/backing.ts';
import { type BackingStep, backingSteps } from '../../../src/server/contract/backingLimits.ts';

export type Place = BackingStep | 'words';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    '@media (max-width: 899px)': { gridTemplateColumns: 'repeat(auto-fill, minmax(min(11rem, 100%), 1fr))' },
  },
  step: {
    width: '100%',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  here: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  done: { color: tokens.colorPaletteGreenForeground1 },
});

interface Props {
  mine: MyBacking;
  at: Place;
  onChoose: (place: Place) => void;
}

/** All steps in their order, which of them are settled, and where one is. */
export function Steps({ mine, at, onChoose }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const isGiven = mine.state === 'valid' || mine.state === 'soon';
  const places: { place: Place; done: boolean }[] = [
    ...backingSteps.map((step) => ({ place: step, done: mine.settled.includes(step) })),
    { place: 'words', done: isGiven },
  ];
  return (
    <nav aria-label={t('backing.steps')}>
      <ol className={styles.list}>
        {places.map(({ place, done }) => (
          <li key={place}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.step, place === at && styles.here)}
              icon={done ? <CheckmarkCircleFilled className={styles.done} /> : <CircleRegular />}
              aria-current={place === at ? 'step' : undefined}
              aria-label={t(done ? 'backing.stepDone' : 'backing.stepOpen', {
                name: t(`backing.step.${place}.name`),
              })}
              onClick={() => onChoose(place)}
            >
              {t(`backing.step.${place}.name`)}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
