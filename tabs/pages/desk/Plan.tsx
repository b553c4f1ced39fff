import { Calendar } from './Calendar.tsx';
import { MixFigure } from './MixFigure.tsx';

/** What is coming, and what the library is made of beside what it should be made of. */
export function Plan() {
  return (
    <>
      <Calendar />
      <MixFigure />
    </>
  );
}
