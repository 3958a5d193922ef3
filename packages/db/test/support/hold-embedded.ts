import { startEmbedded } from '../../src/embedded/index.ts';

// Starts or attaches to the server of a data folder and holds it until killed, for `embedded.db.test.ts`.
const server = await startEmbedded({ dataFolder: process.argv[2] ?? '' });
process.send?.({ pid: server.pid, url: server.url, origin: server.origin });
process.on('message', () => void server.stop().then(() => process.exit(0)));
