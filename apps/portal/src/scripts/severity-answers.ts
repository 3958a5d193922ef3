/** Answers lead to the severity, and a severity that is chosen answers its questions: both always say the same. */
export function followSeverityAnswers(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-severity]');
  if (!box) return;
  const asks = [...box.querySelectorAll<HTMLElement>('[data-ask]')];
  const severities = [...box.querySelectorAll<HTMLInputElement>('input[name="severity"]')];
  const answerOf = (ask: HTMLElement) => ask.querySelector<HTMLInputElement>('input:checked');

  const chooseByAnswers = (): void => {
    const decisive = asks.map(answerOf).find((answer) => !answer || answer.value !== '-');
    const key = decisive?.value ?? '';
    for (const severity of severities) severity.checked = severity.value === key;
  };
  const answerByChoice = (): void => {
    const rank = severities.findIndex(({ checked }) => checked);
    for (const ask of asks) {
      const own = severities.findIndex(({ value }) => value === ask.dataset['ask']);
      for (const input of ask.querySelectorAll<HTMLInputElement>('input'))
        input.checked = input.dataset['answer'] === (rank === own ? 'yes' : rank > own ? 'no' : '');
    }
  };
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name.startsWith('ask.')) chooseByAnswers();
    else if (target.name === 'severity') answerByChoice();
  });
}
