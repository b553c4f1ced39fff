import { Field, makeStyles, ProgressBar, type ProgressBarProps, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { outline: `1px solid ${tokens.colorTransparentStroke}` },
});

/** A progress bar whose whole length is seen in high contrast too, where its track is as black as the page. */
export function Bar(props: ProgressBarProps) {
  return <ProgressBar {...props} className={useStyles().bar} />;
}

/** A bar of unknown length, and below it what goes on. */
export function CaptionedBar({ caption }: { caption: string }) {
  return (
    <Field validationMessage={caption} validationState="none">
      <Bar aria-label={caption} />
    </Field>
  );
}
