import type { Messages } from '@zusage/i18n';
import type { StatusShape } from '@zusage/ui';
import type { CertificateCheck } from '../api-types.ts';
import type { View } from '../view.ts';
import { certificateShapes } from './certificate-item.tsx';

interface Words {
  title: string;
  text: string;
  shape: StatusShape;
}

/** What a check found, in a word and a sentence. */
export function checkWords(view: View, check: CertificateCheck): Words {
  const { certificates } = view.messages;
  if (!('certificate' in check)) return { ...faultWords(view, check.verdict), shape: 'struck' };
  const { certificate, verdict } = check;
  const { day } = view.times;
  const state = certificates.state;
  const shape = certificateShapes[verdict];
  switch (verdict) {
    case 'superseded':
      return {
        title: state.superseded.title,
        text: state.superseded.text({ number: certificate.supersededBy ?? '' }),
        shape,
      };
    case 'revoked':
      return {
        title: state.revoked.title,
        text: state.revoked.text({ date: day(certificate.revokedAt ?? certificate.validUntil) }),
        shape,
      };
    case 'upcoming':
      return {
        title: state.upcoming.title,
        text: state.upcoming.text({ date: day(certificate.validFrom) }),
        shape,
      };
    default:
      return {
        title: state[verdict].title,
        text: state[verdict].text({ date: day(certificate.validUntil) }),
        shape,
      };
  }
}

type Fault = Exclude<CertificateCheck['verdict'], keyof Messages['certificates']['state']>;

function faultWords({ messages }: View, fault: Fault): { title: string; text: string } {
  const { unknown, unverifiable, file } = messages.certificates;
  const words: Record<Fault, { title: string; text: string }> = {
    unknown,
    unverifiable,
    altered: file.altered,
    unsigned: file.unsigned,
    unknown_key: file.unknownKey,
    unregistered: file.unregistered,
  };
  return words[fault];
}
