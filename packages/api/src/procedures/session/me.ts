import { personProcedure } from '../../trpc.ts';

/** Who the token or session belongs to. */
export const me = personProcedure.query(({ ctx }) => {
  const { person } = ctx.scope.actor;
  return {
    email: person.email,
    name: person.name,
    roles: [person.role],
    organisation: person.organisation && {
      customerNumber: person.organisation.customerNumber,
      name: person.organisation.name,
    },
    provider: ctx.scope.providerId,
    language: person.language,
  };
});
