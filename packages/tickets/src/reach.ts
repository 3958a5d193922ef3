import type { Expression, ExpressionBuilder, Schema, SqlBool } from '@zusage/db';

/** Which tickets a reader may see. */
export interface TicketReach {
  /** Tickets of these customers; null for the provider's staff, who see all. */
  organisationIds: string[] | null;
  /** If set, of those only what this person opened, or what is about one of these products. */
  only?: { personId: string; productIds: string[] };
}

/** The condition on `app.ticket` that every query for a reader carries: `.where(withinReach(reach))`. */
export function withinReach(reach: TicketReach) {
  return (where: ExpressionBuilder<Schema, 'app.ticket'>): Expression<SqlBool> => {
    const { organisationIds, only } = reach;
    const parts: Expression<SqlBool>[] = [];
    if (organisationIds) {
      if (organisationIds.length === 0) return where.lit(false);
      parts.push(where('app.ticket.organisation_id', 'in', organisationIds));
    }
    if (only) {
      const opened = where('app.ticket.person_id', '=', only.personId);
      parts.push(
        only.productIds.length > 0
          ? where.or([opened, where('app.ticket.product_id', 'in', only.productIds)])
          : opened,
      );
    }
    return where.and(parts);
  };
}
