import type pg from 'pg';
import { z } from 'zod';

export const JOBS = 'jobs.json';

const jobSchema = z.strictObject({
  task: z.string(),
  payload: z.unknown(),
  runAt: z.string(),
  key: z.string().nullable(),
  queue: z.string().nullable(),
  attemptsMax: z.int(),
  priority: z.int(),
});
export type WaitingJob = z.infer<typeof jobSchema>;
const jobsSchema = z.array(jobSchema);

/** Jobs that will still run: timers, mails not yet sent. One that was given up stays behind. */
export async function readJobs(client: pg.Client): Promise<WaitingJob[]> {
  const { rows } = await client.query<WaitingJob>(`
    select t.identifier as task, j.payload, to_json(j.run_at) #>> '{}' as "runAt", j.key, q.queue_name as queue,
           j.max_attempts as "attemptsMax", j.priority
      from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
     where j.attempts < j.max_attempts
     order by j.id`);
  return rows;
}

/** Puts jobs back with a full number of attempts; a timer that has passed meanwhile runs at once, with its own due time. */
export async function addJobs(client: pg.Client, contents: Buffer): Promise<number> {
  const jobs = jobsSchema.parse(JSON.parse(contents.toString('utf8')));
  for (const job of jobs) {
    await client.query(
      `select graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4::timestamptz, max_attempts => $5,
         job_key => $6, priority => $7)`,
      [job.task, JSON.stringify(job.payload), job.queue, job.runAt, job.attemptsMax, job.key, job.priority],
    );
  }
  return jobs.length;
}
