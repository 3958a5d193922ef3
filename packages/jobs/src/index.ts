export { defineJob, type Job, type JobOptions } from './job.ts';
export { cancel, enqueue, type EnqueueOptions } from './enqueue.ts';
export { handle, type JobContext, type JobHandler, type Schedule } from './handler.ts';
export { runJobs, type RunningJobs, type RunOptions } from './run-jobs.ts';
export { type JobLogger } from './logger.ts';
