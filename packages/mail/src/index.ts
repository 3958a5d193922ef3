export { isAddress, MessageError, oneLine, safeMessage, type Message } from './message.ts';
export { createTransport, type Transport, type TransportOptions } from './transport.ts';
