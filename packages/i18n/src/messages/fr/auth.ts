import type { auth as german } from '../de/auth.ts';

export const auth = {
  title: 'Connexion',
  lead: ({ provider }) => `Avec votre accès au support de ${provider}.`,
  identifier: 'Adresse e-mail ou numéro de client',
  identifierHint: 'Le numéro de client figure sur votre certificat de support.',
  password: 'Mot de passe',
  submit: 'Se connecter',
  failed: 'La connexion n’a pas abouti.',
  failedHelp: 'Veuillez vérifier le numéro de client ou l’adresse e-mail, et le mot de passe.',
  tooMany: 'Trop de tentatives à la suite.',
  tooManyHelp: ({ minutes }) => `Veuillez patienter ${minutes}, puis réessayer.`,
  missingIdentifier: 'Veuillez saisir votre adresse e-mail ou votre numéro de client.',
  missingPassword: 'Veuillez saisir votre mot de passe.',
  signedOut: 'Vous êtes déconnecté.',
  pleaseSignIn: 'Veuillez vous connecter pour voir cette page.',
  expiredTitle: 'Votre connexion a expiré.',
  expiredText: 'Ce que vous avez saisi est toujours là. Connectez-vous, et vous reprendrez au même endroit.',
  continue: 'Se connecter et continuer',
  demoTitle: 'Accès pour essayer',
  chooseProvider: 'Où souhaitez-vous vous connecter ?',
} satisfies typeof german;
