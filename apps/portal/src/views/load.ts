/** What a page reads before it renders, or the answer that tells why it cannot. */
export async function loadOr<Data>(
  answer: (error: unknown) => Response | Promise<Response>,
  load: () => Promise<Data>,
): Promise<Data | Response> {
  try {
    return await load();
  } catch (error) {
    return answer(error);
  }
}
