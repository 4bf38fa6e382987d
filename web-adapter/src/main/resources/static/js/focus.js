// The error summary takes focus on a full page load and after a swapped fragment (rule 7).
(function () {
  function focusSummary() {
    var summary = document.getElementById('errsum');
    if (summary) {
      summary.focus();
    }
  }
  document.addEventListener('DOMContentLoaded', focusSummary);
  document.addEventListener('htmx:afterSettle', focusSummary);
})();
