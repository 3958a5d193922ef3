import { plural } from '../../plural.ts';
import type { certificates as german } from '../de/certificates.ts';

const count = plural('en');

/** The certificate as a document, and the public page that says what it is worth. */
export const certificates = {
  paper: {
    number: ({ number }) => `No. ${number}`,
    validity: ({ from, until }) => `valid from ${from} to ${until}`,
    annexOf: ({ number }) => `Annex to support certificate ${number}`,
    page: ({ page, pages }) => `Page ${page} of ${pages}`,
    productsInAnnex: ({ count: products }) =>
      count(products, { one: '# product, in the annex', other: '# products, in the annex' }),
    sitesInAnnex: ({ count: sites }) =>
      count(sites, { one: '# site, in the annex', other: '# sites, in the annex' }),
    timesInAnnex: 'in the annex',
    issued: ({ date }) => `Issued on ${date}`,
    signed: 'Signed electronically and valid without a signature by hand.',
    check: 'Genuine and still valid?',
    code: 'Code',
    codeAlt: 'QR code: leads to the check of this certificate',
  },
  download: 'Download PDF',
  pdf: 'PDF',
  downloadIn: { de: 'German', en: 'English', fr: 'French' },
  downloadNote: 'Signed and accessible (PDF/A, PDF/UA).',
  fileName: ({ number }) => `Support certificate ${number}`,
  notSigned:
    'This certificate was issued before there were certificates as signed PDFs. Your provider can issue it anew.',
  notWhole: 'The PDF names every site of the contract. Whoever sees all sites can download it.',
  checkPage: 'Open the page for checking',

  verifyTitle: 'Check a support certificate',
  verifyLead: 'Is a certificate genuine, and does it still hold? The code or the PDF is enough to tell.',
  byCode: 'By its code',
  codeLabel: 'Code',
  codeHelp: 'It stands on the certificate below the QR code: seven groups of four characters.',
  codeSubmit: 'Check the code',
  codeMissing: 'Enter the code.',
  codeWrong: 'This is not such a code. It has 28 characters.',
  byFile: 'By the PDF',
  fileLabel: 'The certificate’s PDF',
  fileHelp: 'We check every byte and do not keep the file. 4 MB at most.',
  fileSubmit: 'Check the PDF',
  fileMissing: 'Choose the PDF.',
  otherCertificate: 'Check another certificate',
  checkedAt: ({ at }) => `Checked ${at}`,
  issuer: 'Issued by',
  compare: 'Compare: what stands here must stand on the paper too.',
  state: {
    valid: { title: 'Valid', text: ({ date }) => `This certificate is genuine and valid until ${date}.` },
    upcoming: {
      title: 'Not valid yet',
      text: ({ date }) => `This certificate is genuine, but it is valid from ${date} on only.`,
    },
    expired: {
      title: 'Expired',
      text: ({ date }) => `This certificate is genuine, but it was valid until ${date} only.`,
    },
    revoked: {
      title: 'Revoked',
      text: ({ date }) => `This certificate was revoked on ${date}. It no longer proves any entitlement.`,
    },
    superseded: {
      title: 'Superseded',
      text: ({ number }) =>
        `This certificate was superseded by certificate ${number}. It no longer proves any entitlement.`,
    },
  },
  unknown: {
    title: 'Unknown',
    text: 'This provider has no certificate with this code. Compare it character by character, and check that the provider is right.',
  },
  file: {
    intact: 'The file is the issued one, byte for byte.',
    altered: {
      title: 'Altered',
      text: 'This file is not the one that was issued: at least one byte differs. Do not rely on it.',
    },
    unsigned: {
      title: 'Not signed',
      text: 'This file carries no signature of this portal. It is no support certificate, or it was saved anew.',
    },
    unknownKey: {
      title: 'Foreign signature',
      text: 'The signature was made with none of this provider’s keys. Do not rely on this file.',
    },
    unregistered: {
      title: 'Not on record',
      text: 'The signature is right, but the provider has no record of this certificate. Ask there.',
    },
  },
  unverifiable: {
    title: 'Cannot be verified',
    text: 'The signature of this certificate cannot be verified at present. Ask the provider.',
  },
  holder: 'Issued to',
  level: 'Service level',
  keys: 'Public keys',

  renew: 'Renew the certificate',
  renewHelp: ({ number }) =>
    `A new certificate records what the contract promises today and supersedes ${number}, which is then no longer valid.`,
  renewNumber: 'Number of the new certificate',
} satisfies typeof german;
