/** The button "Test feed" of the settings page: the server asks for the feed as it is typed, saved or not. */
(({ apiFetch, i18n: { __ } }) => {
  const button = document.getElementById('peer-widgets-test');
  const field = document.getElementById('peer-widgets-feed');
  const result = document.getElementById('peer-widgets-test-result');

  button.addEventListener('click', async () => {
    button.disabled = true;
    result.textContent = __('Asking for the feed …', 'peer-widgets');
    try {
      const path = `/peer-widgets/v1/feed-test?feed=${encodeURIComponent(field.value)}`;
      const { works, sentence } = await apiFetch({ path });
      result.textContent = `${works ? '✓' : '✗'} ${sentence}`;
    } catch ({ message }) {
      result.textContent = `✗ ${message}`;
    }
    button.disabled = false;
    button.focus();
  });
})(window.wp);
