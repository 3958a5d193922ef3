export { EmbeddedPostgresError } from './error.ts';
export { identify, isAlive, type ProcessIdentity } from './process-identity.ts';
export { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './server.ts';
export { startTestServer, type TestServer } from './test-server.ts';
