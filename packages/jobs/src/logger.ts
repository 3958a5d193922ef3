import { Logger as GraphileLogger } from 'graphile-worker';

/** The part of pino that the runner needs. */
export interface JobLogger {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
  info(details: object, message: string): void;
  debug(details: object, message: string): void;
}

/** The library tells every start and end of a job; that is detail for us. */
export function graphileLogger(logger: JobLogger): GraphileLogger {
  return new GraphileLogger(() => (level, message, meta) => {
    // failures of jobs are reported by the runner, with their tenant and without the payload
    if (level === 'error' && meta?.['failure'] !== true) logger.error({}, message);
    else if (level === 'warning') logger.warn({}, message);
    else logger.debug({}, message);
  });
}
