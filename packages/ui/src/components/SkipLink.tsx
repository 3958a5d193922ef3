/** First stop of the tab key: jumps over the head of the page to `#main`. */
export function SkipLink({ text }: { text: string }) {
  return (
    <a class="skip-link" href="#main">
      {text}
    </a>
  );
}
