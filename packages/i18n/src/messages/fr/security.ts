import { plural } from '../../plural.ts';
import type { security as german } from '../de/security.ts';

const count = plural('fr');

export const security = {
  title: 'Sécurité',
  lead: 'Avec quoi vous vous connectez, où vous êtes connecté et qui agit en votre nom.',

  confirmTitle: 'Confirmez que c’est bien vous',
  confirmLead: 'Ensuite, vous pourrez modifier pendant dix minutes ce qui protège votre accès.',
  confirm: 'Confirmer',
  confirmed: 'Confirmé. Vous pouvez maintenant modifier pendant dix minutes ce qui protège votre accès.',

  stepTitle: 'Encore une étape',
  stepLead: 'Le mot de passe est juste. Votre accès demande une seconde preuve.',
  stepOver: 'Les dix minutes pour la seconde étape sont écoulées.',
  stepOverText: 'Veuillez vous connecter à nouveau avec votre mot de passe.',
  signIn: 'Se connecter',
  by: {
    password: 'Avec le mot de passe',
    code: 'Avec un code de l’application',
    passkey: 'Avec une clé d’accès (passkey)',
    recovery: 'Avec un code de secours',
  },
  otherWays: 'Il y a d’autres moyens :',
  password: 'Mot de passe',
  code: 'Code de l’application',
  codeHint: 'Six chiffres. Ils changent toutes les 30 secondes et chaque nombre compte une fois.',
  recoveryCode: 'Code de secours',
  recoveryCodeHint: 'L’un des dix codes que vous avez notés à l’installation. Chacun compte une fois.',
  usePasskey: 'Utiliser une clé d’accès',
  passkeyText: 'Votre appareil va demander votre empreinte, votre visage ou votre code PIN.',
  noScript:
    'Les clés d’accès ont besoin de JavaScript. Veuillez l’activer pour cette page ou choisir un autre moyen.',
  noPasskeys: 'Ce navigateur ne connaît pas les clés d’accès. Veuillez choisir un autre moyen.',
  passkeyStopped: 'Aucune clé d’accès n’a été utilisée. Vous pouvez réessayer.',
  passkeyUnknown: 'Cette clé d’accès n’appartient à aucun accès ici.',
  lostPhone: 'Téléphone perdu ?',
  lostPhoneText:
    'Prenez un code de secours. S’il ne vous en reste aucun, appelez votre support : il vérifie que c’est bien vous et rétablit votre accès.',
  wrongPassword: 'Le mot de passe n’est pas juste.',
  wrongCode: 'Ce code n’est pas juste ou a déjà servi.',
  wrongCodeHelp: 'Attendez le suivant et vérifiez que l’horloge de votre téléphone est à l’heure.',
  wrongRecovery: 'Ce code n’est pas juste ou a déjà servi.',
  wrongRecoveryHelp: 'Chacun des dix codes compte une fois. Veuillez en prendre un autre.',
  wrongPasskey: 'Cela n’a pas marché avec cette clé d’accès.',
  wrongPasskeyHelp: 'Veuillez réessayer ou choisir un autre moyen.',
  missing: 'Cette indication manque encore.',
  tooMany: 'Trop de tentatives à la suite.',

  passwordHeading: 'Mot de passe',
  passwordText:
    'Si vous le changez, tous les autres appareils sont déconnectés et toutes les clés pour programmes prennent fin.',
  passwordNone: 'Aucun mot de passe n’est défini pour cet accès.',
  changePassword: 'Changer le mot de passe',
  currentPassword: 'Mot de passe actuel',
  newPassword: 'Nouveau mot de passe',
  newPasswordHint: 'Au moins 12 caractères. Le mieux : plusieurs mots qui n’ont rien à voir avec vous.',
  wrongCurrent: 'Ce n’est pas votre mot de passe actuel.',
  passwordChanged: 'Votre mot de passe est changé. Tous les autres appareils sont déconnectés.',

  factorsHeading: 'Seconde étape à la connexion',
  factorsText:
    'Avec une seconde étape, votre mot de passe seul ne suffit plus : qui le devine n’entre pas pour autant.',
  factorsOn: 'La seconde étape est activée.',
  factorsOff: 'La seconde étape n’est pas activée.',
  codeFactor: 'Codes d’une application',
  codeFactorText:
    'Une application sur votre téléphone montre un nouveau code toutes les 30 secondes. Cela marche sans réseau.',
  since: ({ day }) => `installé le ${day}`,
  setUp: 'Installer',
  remove: 'Retirer',
  removeNamed: ({ name }) => `Retirer ${name}`,
  codeRemoved: 'La connexion ne demande plus de codes de l’application.',
  passkeys: 'Clés d’accès (passkeys)',
  passkeysText:
    'Une clé d’accès se trouve sur votre appareil et se libère par empreinte, visage ou code PIN. Avec elle, vous vous connectez sans mot de passe.',
  passkeyAdded: ({ day }) => `ajoutée le ${day}`,
  passkeyUsed: ({ day }) => `utilisée pour la dernière fois le ${day}`,
  passkeyUnused: 'pas encore utilisée',
  addPasskey: 'Ajouter une clé d’accès',
  passkeySaved: 'La clé d’accès est ajoutée. Essayez-la à la prochaine connexion.',
  passkeyRemoved: 'La clé d’accès est retirée.',
  recovery: 'Codes de secours',
  recoveryText: 'Pour le jour où téléphone ou clé auront disparu. Chaque code compte une fois.',
  recoveryLeft: ({ count: left }) =>
    count(left, { one: 'encore # sur 10', many: 'encore # sur 10', other: 'encore # sur 10' }),
  recoveryNone: 'plus aucun',
  newCodes: 'Créer de nouveaux codes',
  lostHeading: 'Si le téléphone est perdu',
  lostText:
    'Connectez-vous avec votre mot de passe et un code de secours, retirez ici la clé perdue et installez le nouveau téléphone. S’il ne vous reste pas de code non plus, appelez votre support.',

  appTitle: 'Installer les codes d’une application',
  appLead:
    'Il vous faut une application d’authentification sur votre téléphone, par exemple celle de votre gestionnaire de mots de passe.',
  appStep1: 'Ajoutez un compte dans l’application et lisez cette image.',
  appQr: 'Code QR pour l’application d’authentification',
  appByHand: 'Ou tapez cette clé :',
  appStep2: 'Saisissez le code que l’application montre maintenant.',
  appFinish: 'Installer',

  passkeyTitle: 'Ajouter une clé d’accès',
  passkeyLead:
    'Votre appareil crée une clé que vous seul pouvez libérer par empreinte, visage ou code PIN. Elle ne compte que pour cette adresse ; qui l’imite ne peut rien en faire.',
  passkeyName: 'Nom',
  passkeyNameHint: 'Pour la reconnaître, par exemple « Portable » ou « Trousseau ».',
  passkeyExists: 'Cette clé d’accès appartient déjà à un accès, ou vous en avez déjà dix.',
  createPasskey: 'Créer la clé d’accès',

  codesTitle: 'Vos codes de secours',
  codesText:
    'Notez ou imprimez ces dix codes et gardez-les à l’écart du téléphone. Nous ne les montrons que cette fois-ci.',
  codesDone: 'La seconde étape est installée.',
  codesKept: 'J’ai noté les codes',
  renewTitle: 'Nouveaux codes de secours',
  renewLead: 'Les codes précédents ne comptent plus ensuite.',
  renewAction: 'Créer de nouveaux codes',

  sessionsHeading: 'Appareils connectés',
  sessionsText: 'Il y en a un que vous ne connaissez pas ? Déconnectez-le et changez votre mot de passe.',
  thisDevice: 'cet appareil',
  signedIn: ({ at }) => `connecté ${at}`,
  lastSeen: ({ at }) => `vu ${at}`,
  end: 'Déconnecter',
  endNamed: ({ device }) => `Déconnecter ${device}`,
  endOthers: 'Déconnecter tous les autres',
  ended: 'L’appareil est déconnecté.',
  othersEnded: ({ count: ended }) =>
    count(ended, {
      one: '# autre appareil est déconnecté.',
      many: '# d’autres appareils sont déconnectés.',
      other: '# autres appareils sont déconnectés.',
    }),
  device: ({ browser, system }) => `${browser} sous ${system}`,
  unknownBrowser: 'Un programme',
  unknownSystem: 'un système inconnu',

  tokensHeading: 'Clés pour programmes',
  tokensText:
    'Avec elle, un programme agit en votre nom par l’interface et peut faire ce que vous pouvez faire.',
  tokensEmpty: 'Ici figurent les clés avec lesquelles des programmes agissent en votre nom.',
  tokenUnnamed: 'Sans nom',
  tokenSince: ({ day }) => `créée le ${day}`,
  createToken: 'Créer une clé',
  revoke: 'Révoquer',
  revokeNamed: ({ name }) => `Révoquer ${name}`,
  revoked: 'La clé est révoquée et ne compte plus.',
  tokenTitle: 'Créer une clé pour un programme',
  tokenLead: 'Créez-en une par programme, vous pourrez alors la révoquer seule.',
  tokenName: 'À quoi sert-elle ?',
  tokenNameHint: 'Par exemple « Surveillance au centre de données ».',
  tokenMade: 'Votre nouvelle clé',
  tokenMadeText:
    'Copiez-la maintenant à sa place et gardez-la comme un mot de passe. Nous ne la montrons que cette fois-ci.',
  tokenDone: 'Terminé',
} satisfies typeof german;
