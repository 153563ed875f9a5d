// The day on which the page is printed stands in the margin of the paper; without this script plan and page number do.
(function () {
  'use strict';
  var root = document.documentElement;
  var sheet = document.head.appendChild(document.createElement('style'));
  function date() {
    var day = new Date().toLocaleDateString(root.lang === 'da' ? 'da-DK' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    sheet.textContent = '@page { @bottom-center { content: "' + document.body.dataset.printed + ' ' + day + '"; } }';
  }
  date();
  window.addEventListener('beforeprint', date);
})();
