import type { CertificateOffice } from '@zusage/certificates';
import { AppError } from '@zusage/errors';
import type { Author } from '../scope.ts';

/** @throws AppError unavailable where the process was started without keys and files for certificates */
export function officeOf({ certificates }: Pick<Author, 'certificates'>): CertificateOffice {
  if (!certificates) throw new AppError('unavailable');
  return certificates;
}
