/** Addresses of what products live through; part of `paths`. `of` puts the provider's address before a path. */
export const productPaths = (of: (path: string) => string) => ({
  product: (key: string) => of(`/products/${encodeURIComponent(key)}`),
  moveProduct: (key: string) => of(`/products/${encodeURIComponent(key)}/move`),
  replaceHardware: (key: string) => of(`/products/${encodeURIComponent(key)}/replacement`),
  replacement: (number: string) => of(`/hardware/${encodeURIComponent(number)}`),
  versions: of('/staff/versions'),
  newVersion: of('/staff/versions/new'),
  editVersion: (slug: string) => of(`/staff/versions/${encodeURIComponent(slug)}`),
  staffMoves: of('/staff/moves'),
  staffHardware: of('/staff/hardware'),
  staffReplacement: (number: string) => of(`/staff/hardware/${encodeURIComponent(number)}`),
  renewals: of('/staff/renewals'),
  hardwareTerms: (customer: string, contract: string) =>
    of(`/staff/customers/${encodeURIComponent(customer)}/contracts/${encodeURIComponent(contract)}/hardware`),
});
