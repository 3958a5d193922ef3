/** Where staff look after a customer, below the provider's address. */
export const customerPath = (number: string): string => `/staff/customers/${encodeURIComponent(number)}`;
