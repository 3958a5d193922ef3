import type { Api } from '@zusage/api';
import { expectTypeOf, test } from 'vitest';
import type { Answer, Article, Config, Found, OpenInput, Opened, Request } from '../src/panel/api-types.ts';

type Output<Procedure> = Procedure extends (...values: never[]) => Promise<infer Answered> ? Answered : never;
type Input<Procedure> = Procedure extends (input: infer Given) => unknown ? Given : never;

test('what the panel expects is what the procedures answer (checked by the compiler)', () => {
  expectTypeOf<Output<Api['widget']['config']>>().toExtend<Config>();
  expectTypeOf<Output<Api['knowledge']['search']>>().toExtend<Found>();
  expectTypeOf<Output<Api['widget']['article']>>().toExtend<Article>();
  expectTypeOf<Output<Api['coverage']['preview']>>().toExtend<Answer>();
  expectTypeOf<Output<Api['widget']['open']>>().toExtend<Opened>();
  expectTypeOf<OpenInput>().toExtend<Input<Api['widget']['open']>>();
  expectTypeOf<Request>().toExtend<Input<Api['coverage']['preview']>>();
});
