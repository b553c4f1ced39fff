import { type Request, Router } from 'express';
import { type Channel, channelTabSchema } from './channel.ts';

/** The tabs of the channel, for the window alone; mounted at `/teams/channel/tabs`. */
export function channelRouter(channel: Channel): Router {
  const router = Router();
  router.get('/', (_req, res) => void res.json({ tabs: channel.tabs() }));
  router.put('/:id', (req: Request<{ id: string }>, res) => {
    res.json({ tabs: channel.put(req.params.id, channelTabSchema.parse(req.body)) });
  });
  router.delete('/:id', (req: Request<{ id: string }>, res) => {
    res.json({ tabs: channel.remove(req.params.id) });
  });
  return router;
}
