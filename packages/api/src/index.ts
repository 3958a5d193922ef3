export type { ApiContext } from './context.ts';
export { appRouter, createCaller, type Api, type AppRouter } from './router.ts';
export { toAppError } from './errors/app-error.ts';
export { describeError, type ErrorBody } from './errors/describe.ts';
export { HTTP_STATUS } from './errors/http-status.ts';
export { handleRest, restError, type RestAnswer, type RestFile, type RestRequest } from './rest/handle.ts';
export { serveTrpc, type TrpcCall } from './serve-trpc.ts';
export { routes } from './rest/routes.ts';
export { input } from './input.ts';
