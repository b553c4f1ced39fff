/** The peer: the least that a redirect can be in Express. Argument: port. */
import express from 'express';
import { linkOf, links } from './redirects.ts';

const [port = '0'] = process.argv.slice(2);
const targets = new Map(
  Array.from({ length: links }, (_, index) => linkOf(index)).map(({ id, url }) => [id, url]),
);
const app = express();
app.get('/readyz', (_request, response) => void response.json({}));
app.get('/s/:code', (request, response) => {
  const url = targets.get(request.params.code);
  if (url) response.redirect(302, url);
  else response.status(404).end();
});
app.listen(Number(port), 'localhost');
process.once('SIGTERM', () => process.exit(0));
