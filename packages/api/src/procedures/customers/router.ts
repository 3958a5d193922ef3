import { addCertificate } from './add-certificate.ts';
import { addContract } from './add-contract.ts';
import { addProduct } from './add-product.ts';
import { addSite } from './add-site.ts';
import { audit as customerAudit } from './audit.ts';
import { bookPurchase } from './book-purchase.ts';
import { change as changeCustomer } from './change.ts';
import { changeContract } from './change-contract.ts';
import { changeProduct } from './change-product.ts';
import { changeSite } from './change-site.ts';
import { counts as customerCounts } from './counts.ts';
import { create as createCustomer } from './create.ts';
import { endContract } from './end-contract.ts';
import { find } from './find.ts';
import { get as customerGet } from './get.ts';
import { list as customerList } from './list.ts';
import { offer } from './offer.ts';
import { renewCertificate } from './renew-certificate.ts';
import { reversePurchase } from './reverse-purchase.ts';
import { revokeCertificate } from './revoke-certificate.ts';
import { router } from '../../trpc.ts';

/** Customers for the provider's people: staff read, administrators change. */
export const customers = router({
  addCertificate,
  addContract,
  addProduct,
  addSite,
  audit: customerAudit,
  bookPurchase,
  change: changeCustomer,
  changeContract,
  changeProduct,
  changeSite,
  counts: customerCounts,
  create: createCustomer,
  endContract,
  find,
  get: customerGet,
  list: customerList,
  offer,
  renewCertificate,
  reversePurchase,
  revokeCertificate,
});
