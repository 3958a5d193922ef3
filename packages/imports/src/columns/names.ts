import type { ImportKind } from '../kinds.ts';

/** A column as data: its names, the canonical one first. `group` stands for one column per entry of the catalogue. */
export interface ColumnNames {
  /** As forms name the field; faults are reported at it. */
  key: string;
  names: readonly string[];
  required?: true;
  group?: 'severities' | 'identifiers';
}

const customerNumber: ColumnNames = {
  key: 'customerNumber',
  names: ['customer_number', 'Kundennummer', 'Kunden-Nr.', 'Kunde Nr.', 'Debitor', 'Numéro de client'],
  required: true,
};
const contractNames = ['contract_number', 'Vertragsnummer', 'Vertrags-Nr.', 'Vertrag', 'Numéro de contrat'];
const validFrom: ColumnNames = {
  key: 'validFrom',
  names: ['valid_from', 'Gültig ab', 'Gültig von', 'Beginn', 'Vertragsbeginn', 'Valable à partir du'],
};
const validUntil: ColumnNames = {
  key: 'validUntil',
  names: ['valid_until', 'Gültig bis', 'Ende', 'Vertragsende', 'Valable jusqu’au'],
};

/** Every column that an import knows. Letters' case, blanks, dots and dashes in a header do not matter. */
export const COLUMN_NAMES: Record<ImportKind, readonly ColumnNames[]> = {
  customers: [
    customerNumber,
    { key: 'name', names: ['name', 'Name', 'Firma', 'Kunde', 'Kundenname', 'Nom'], required: true },
  ],
  contracts: [
    customerNumber,
    { key: 'number', names: contractNames, required: true },
    {
      key: 'serviceLevel',
      names: ['service_level', 'Servicelevel', 'Service-Level', 'Level', 'Stufe', 'Niveau de service'],
      required: true,
    },
    { key: 'options', names: ['options', 'Optionen', 'Options'] },
    {
      key: 'agreedMinutes',
      names: ['agreed_minutes', 'Vereinbarte Minuten', 'Minutes convenues'],
      group: 'severities',
    },
    { key: 'calendar', names: ['calendar', 'Kalender', 'Calendrier'] },
    { key: 'prerequisites', names: ['prerequisites', 'Voraussetzungen', 'Prérequis'] },
    { ...validFrom, required: true },
    { ...validUntil, required: true },
  ],
  products: [
    customerNumber,
    {
      key: 'productKey',
      names: ['product_key', 'Produktschlüssel', 'Produktkürzel', 'Schlüssel', 'Clé du produit'],
      required: true,
    },
    { key: 'name', names: ['name', 'Produkt', 'Produktname', 'Bezeichnung', 'Nom'], required: true },
    { key: 'version', names: ['version', 'Version'] },
    { key: 'environment', names: ['environment', 'Umgebung', 'Environnement'] },
    { key: 'contract', names: contractNames },
    { key: 'site', names: ['site', 'Standort', 'Site'] },
    {
      key: 'supportUntil',
      names: ['support_until', 'Herstellersupport bis', 'Support bis', 'Assistance de l’éditeur jusqu’au'],
    },
    { key: 'identifiers', names: ['identifier', 'Kennung', 'Identifiant'], group: 'identifiers' },
  ],
  certificates: [
    { key: 'contract', names: contractNames, required: true },
    {
      key: 'number',
      names: ['certificate_number', 'Zertifikatsnummer', 'Zertifikat', 'Numéro de certificat'],
    },
    validFrom,
    validUntil,
  ],
};
