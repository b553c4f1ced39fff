import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../parts/Loaded.tsx';
import { WorkingTogether } from '../../parts/WorkingTogether.tsx';
import { queries } from '../../queries.ts';
import { OwnExpert } from '../experts/OwnExpert.tsx';

/** The person's own way of working with the communicators, and what they may be asked about. */
export function Collaboration() {
  const collaboration = useQuery(queries.collaboration(null));
  return (
    <>
      <Loaded query={collaboration}>
        {(found) => <WorkingTogether collaboration={found} personId={null} />}
      </Loaded>
      <OwnExpert />
    </>
  );
}
