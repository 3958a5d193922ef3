import { plural } from '../../plural.ts';
import type { productLife as german } from '../de/product-life.ts';
import { hardware } from './hardware.ts';

const count = plural('en');

export const productLife = {
  product: {
    show: 'Details',
    identifiers: 'Identifiers',
    identifiersNone: 'No identifier is entered for this product.',
    copy: 'Copy',
    copied: 'Copied',
    support: 'Version and support',
    supportState: 'Vendor support',
    unknown: 'We know of no end of support.',
    endedTitle: 'This version has no vendor support any more.',
    upgradeTo: ({ version }) => `Newer version: ${version}`,
    tickets: 'Open tickets',
    ticketsNone: 'No ticket about this product is open.',
    allTickets: 'All tickets about this product',
    customer: 'Customer',
  },
  move: {
    title: 'Move',
    action: 'Notify a move',
    lead: ({ product }) => `Tell us where ${product} moves to.`,
    onlyAdministrators: 'The administrators of your company notify a move.',
    none: 'No move is notified.',
    what: 'What moves?',
    whatProduct: 'This product only',
    whatSite: ({ site }) => `Everything at the site ${site}`,
    to: 'Where to?',
    toNew: 'a new site',
    newName: 'Name of the new site',
    newAddress: 'Address of the new site',
    newHint: 'Only for a new site.',
    day: 'On',
    note: 'What else we should know',
    submit: 'Notify the move',
    notice: ({ count: days, day }) =>
      `Visits at the new site are promised ${count(days, { one: '# day', other: '# days' })} after your notice. If you notify the move today, that is ${day}.`,
    early: ({ day }) => `Visits at the new site are promised from ${day}.`,
    status: {
      notified: 'notified',
      confirmed: 'confirmed',
      carried_out: 'carried out',
      withdrawn: 'withdrawn',
    },
    sentence: ({ what, to, day }) => `${what} moves on ${day}: ${to}.`,
    awaits: 'We confirm the move as soon as we have seen it.',
    confirmed: 'The move is confirmed. On that day we change the site.',
    withdraw: 'Withdraw the move',
    everythingAt: ({ site }) => `Everything at the site ${site}`,
    isOpen: 'A move of this product has been notified already.',
    done: {
      notified: 'The move is notified. We confirm it by e-mail.',
      withdrawn: 'The move is withdrawn. The site stays as it was.',
    },
    staffTitle: 'Moves',
    staffLead:
      'What customers have notified. Once confirmed, the site changes by itself on the day of the move.',
    staffNone: 'No move notified.',
    staffNoneHelp: 'Moves that customers notify stand here, the next one first.',
    confirm: 'Confirm',
    notifiedBy: ({ name, day }) => `notified by ${name} on ${day}`,
    staffDone: 'The move is confirmed; the customer has been told by e-mail.',
  },
  hardware,
  versions: {
    title: 'Product versions',
    lead: 'Which version is supported until when. Customers’ products find their entry by the version they state.',
    none: 'No version entered yet.',
    noneHelp: 'With an entry every product of this version shows how long it is supported.',
    add: 'Enter a version',
    editTitle: ({ name }) => `Version ${name}`,
    columns: {
      version: 'Version',
      released: 'Released',
      successor: 'Followed by',
      support: 'Support',
      products: 'Products',
    },
    product: 'Product',
    productHint: 'As it stands in the version or in the name of products, for example “FortiOS”.',
    version: 'Version',
    versionHint: 'As far as the entry holds: “7.4” also holds for 7.4.5.',
    runs: 'Where does it run?',
    onPremises: 'on the customer’s premises',
    hosted: 'at the provider',
    released: 'Released on',
    successor: 'Followed by',
    noSuccessor: 'nothing: the current version',
    supportUntil: 'Last day of support',
    supportUntilHint: 'Empty while no end is announced.',
    announcedOn: 'Announced on',
    save: 'Save the version',
    states: {
      supported: 'supported',
      current: 'current version',
      until: ({ day }) => `supported until ${day}`,
      atLeast: ({ day }) => `supported at least until ${day}`,
      ended: ({ day }) => `ended on ${day}`,
      unknown: 'no end known',
    },
    done: {
      added: 'The version is entered.',
      changed: 'The version is changed.',
    },
  },
  renewals: {
    title: 'Contracts that end',
    lead: 'Contracts that end within 90 days and that nothing follows yet. Customers are reminded 90, 30 and 7 days before.',
    none: 'No contract ends within 90 days without another that follows.',
    noneHelp: 'As soon as one does it stands here, the next one first.',
    columns: {
      contract: 'Contract',
      customer: 'Customer',
      ends: 'Last day',
      left: 'Left',
      reminded: 'Reminded',
    },
    days: ({ count: left }) => count(left, { one: '# day', other: '# days' }),
    lastDay: 'today',
    notReminded: 'not yet',
  },
  mail: {
    toProduct: 'The product:',
    toMoves: 'The moves:',
    toReplacement: 'The replacement:',
    move: {
      subject: {
        notified: ({ what }) => `Move notified: ${what}`,
        confirmed: ({ what }) => `Move confirmed: ${what}`,
        carried_out: ({ what }) => `New site: ${what}`,
        withdrawn: ({ what }) => `Move withdrawn: ${what}`,
      },
      body: {
        notified: ({ customer, what, to, day }) => `${customer} moves: ${what}, on ${day}, to: ${to}.`,
        confirmed: ({ what, to, day }) =>
          `we have confirmed your move: ${what}, on ${day}, to: ${to}. On that day we change the site.`,
        carried_out: ({ what, to }) => `as notified, this now stands at the site ${to}: ${what}.`,
        withdrawn: ({ customer, what, to, day }) =>
          `${customer} has withdrawn the move: ${what}, on ${day}, to: ${to}.`,
      },
      visits: ({ day }) => `Visits at the new site are promised from ${day}.`,
    },
    hardware: {
      subject: ({ number, what }) => `[${number}] ${what}`,
      change: {
        requested: 'Hardware replacement requested',
        sent_to_vendor: 'Passed on to the vendor',
        authorised: 'Replacement authorised',
        shipped: 'Replacement shipped',
        delivered: 'Replacement delivered',
        sent_back: 'Faulty part on its way back',
        fee_charged: 'Fee charged',
        returned: 'Faulty part arrived',
        closed: 'Closed',
        declined: 'Replacement declined',
        withdrawn: 'Replacement withdrawn',
        reminded: 'Return is due soon',
      },
      body: {
        requested: ({ number, product }) =>
          `a replacement was requested for ${product}. It has the number ${number}.`,
        sent_to_vendor: ({ product }) => `we have passed the fault of ${product} on to the vendor.`,
        authorised: ({ product }) =>
          `the vendor has authorised the replacement for ${product}. That starts the clock.`,
        shipped: ({ product }) => `the replacement for ${product} is on its way.`,
        delivered: ({ product }) =>
          `the replacement for ${product} is delivered. The faulty part now goes back.`,
        sent_back: ({ product }) => `the faulty part of ${product} is on its way back.`,
        fee_charged: ({ product }) =>
          `the faulty part of ${product} did not come back in time. A fee was charged.`,
        returned: ({ product }) =>
          `the faulty part of ${product} has arrived. There is nothing more for you to do.`,
        closed: ({ product }) => `the replacement for ${product} is closed.`,
        declined: ({ product }) =>
          `the replacement for ${product} was declined. The reason is in the history.`,
        withdrawn: ({ product }) => `the replacement for ${product} was withdrawn.`,
        reminded: ({ product }) =>
          `the faulty part of ${product} is not back yet. After the due date a fee may be charged.`,
      },
      day: {
        authorised: ({ day }) => `The delivery is promised by ${day}.`,
        shipped: ({ day }) => `The delivery is promised by ${day}.`,
        delivered: ({ day }) => `The return is due by ${day}.`,
        reminded: ({ day }) => `The return is due by ${day}.`,
      },
      from: ({ customer }) => `Customer: ${customer}`,
    },
    ending: {
      subject: ({ contract, day }) => `Contract ${contract} ends on ${day}`,
      body: ({ contract, level, day, count: left }) =>
        left === 0
          ? `today, ${day}, is the last day of your contract ${contract} (${level}).`
          : `the last day of your contract ${contract} (${level}) is in ${count(left, { one: 'one day', other: '# days' })}: ${day}.`,
      afterwards: 'If you renew by then, the promises go on without a gap.',
      link: 'How it goes on:',
      mute: 'Your profile decides whether you get such reminders.',
    },
  },
} satisfies typeof german;
