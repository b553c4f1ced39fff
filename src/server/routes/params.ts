import { z } from 'zod';
import { idSchema } from '../contract/person.ts';

export const idParams = z.object({ id: idSchema });
