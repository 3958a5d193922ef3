import { fold } from './normalise.ts';

/** Words so common that they find nothing; left out of the index and, beside others, of queries. */
const listed = `
aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem den der des
dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euer für
habe haben hat hatte hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ist ja je jede jeder jedes kann kein keine können
man mein meine mit muss nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so soll über um und uns unser unter
vom von vor war waren warum was weil welche welcher wenn wer werden wie wir wird wo wurde wurden zu zum zur
a about after all also an and any are as at be been but by can could did do does for from had has have he her his how i if in into
is it its me my no not of on only or our out she should so some such than that the their them then there these they this those
to too up us was we were what when where which while who why will with would you your
au aux avec ce ces cette dans de des du elle en est et eu il ils je la le les leur leurs lui ma mais me mes moi mon ne nos notre
nous on ont ou où par pas pour qu que qui sa sans se ses si son sont sur ta te tes ton tu un une vos votre vous
c d j l m n s t y
`;

export const stopWords: ReadonlySet<string> = new Set(listed.split(/\s+/).filter(Boolean).map(fold));
