import type { errors as german } from '../de/errors.ts';

export const errors = {
  code: {
    invalid_input: 'Certaines indications ne sont pas encore correctes.',
    unauthorized: 'Veuillez vous connecter ou vérifier vos indications.',
    forbidden: 'Vous n’avez pas l’autorisation nécessaire.',
    not_found: 'Cela n’existe pas ici, ou ne vous est pas destiné.',
    conflict: 'Ce n’est pas possible dans l’état actuel.',
    idempotency_conflict: 'Cette clé a déjà été utilisée avec un autre contenu.',
    stale_revision:
      'Quelqu’un a modifié ce texte entre-temps. Votre saisie est toujours là ; veuillez comparer.',
    method_not_allowed: 'Ce n’est pas possible à cette adresse.',
    payload_too_large: 'C’est trop volumineux. Veuillez raccourcir le texte.',
    unsupported_media_type: 'Veuillez envoyer du JSON (application/json).',
    rate_limited: 'Trop de requêtes. Veuillez patienter un instant.',
    search_required: 'Veuillez d’abord chercher une réponse.',
    widget_origin_denied: 'L’accès depuis ce site n’est pas autorisé.',
    identity_invalid: 'La connexion de ce site n’est pas valable ou a expiré.',
    identity_required: 'Veuillez d’abord vous connecter sur ce site.',
    link_expired: 'Ce lien a expiré.',
    unavailable: 'Nous ne sommes pas joignables en ce moment. Veuillez réessayer dans un instant.',
    internal: 'Un problème est survenu chez nous. Nous nous en occupons.',
  },
  field: {
    required: 'Cette indication manque.',
    too_long: ({ max }) => `${max} caractères au plus.`,
    too_short: ({ min }) => `${min} caractères au moins.`,
    too_many: 'C’est trop.',
    wrong_type: 'Ceci n’a pas la forme attendue.',
    unknown_key: 'Nous ne connaissons pas ce champ.',
    unknown_value: 'Cette valeur n’existe pas ici.',
    invalid_email: 'Cela ne ressemble pas à une adresse e-mail.',
    invalid_time: 'Veuillez indiquer l’heure avec son fuseau, par exemple 2026-11-23T09:30:00Z.',
    invalid_text: 'Le texte contient des caractères que nous ne pouvons pas enregistrer.',
    too_common: 'Ce mot de passe est très répandu et sera deviné en premier. Une courte phrase convient bien.',
    too_personal: 'Les noms et les adresses sont devinés en premier. Choisissez quelque chose qui ne vous désigne pas.',
    too_far: ({ max }) => `Au plus tard le ${max}.`,
    already_contact: 'Cette adresse appartient déjà à l’un de vos contacts.',
    already_invited: 'Une invitation est déjà en route vers cette adresse.',
    last_administrator:
      'Quelqu’un doit gérer vos contacts. Confiez d’abord cette tâche à une autre personne.',
    yourself: 'Vous ne pouvez pas retirer votre propre accès ici. Une autre personne qui gère les contacts le peut.',
  },
  page: {
    forbiddenTitle: 'Cette page n’est pas destinée à votre accès.',
    forbiddenText: 'Si vous en avez besoin, demandez à la personne qui gère les accès chez vous.',
    notFoundTitle: 'Cette page n’existe pas.',
    notFoundText: 'Elle a peut-être été déplacée, ou n’est pas destinée à votre accès.',
    conflictTitle: 'Quelqu’un a été plus rapide.',
    conflictText:
      'Le contenu a été modifié entre-temps. Ce que vous avez saisi est toujours là ; veuillez comparer, puis renvoyer.',
    serverTitle: 'Un problème est survenu chez nous.',
    serverText:
      'Ce que vous avez saisi n’est pas perdu. Veuillez réessayer dans un instant ; nous nous en occupons.',
    offlineTitle: 'Vous n’êtes pas connecté.',
    offlineText:
      'Dès que la connexion est rétablie, vous pourrez continuer ici. Ce que vous avez saisi reste sur cet appareil.',
    tooLargeTitle: 'C’était trop à la fois.',
    tooLargeText: 'Ce que vous avez saisi est toujours là. Veuillez raccourcir le texte et le renvoyer.',
    reference: ({ id }) => `Si vous nous écrivez, veuillez indiquer ${id}.`,
  },
} satisfies typeof german;
