import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import { useRef } from 'react';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  name: { overflowWrap: 'anywhere' },
});

interface Props {
  /** What the file is, for who does not see the button. */
  label: string;
  action: string;
  /** Shown while no file is chosen. */
  none: string;
  file: File | null;
  onFile: (file: File | null) => void;
}

/** A button that asks for a CSV file, and the name of the one that was chosen. */
export function FileChoice({ label, action, none, file, onFile }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,text/csv"
        aria-label={label}
        onChange={(event) => {
          onFile(event.target.files?.[0] ?? null);
          // So that the same file can be chosen again once it is mended.
          event.target.value = '';
        }}
      />
      <div className={styles.row}>
        <Button icon={<DocumentRegular />} onClick={() => input.current?.click()}>
          {action}
        </Button>
        <Body1 className={styles.name}>{file?.name ?? none}</Body1>
      </div>
    </>
  );
}
