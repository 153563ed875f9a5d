// Without this script the scenarios stand one below the other; with it they are tabs. Printing shows them all.
(function () {
  'use strict';
  var holder = document.querySelector('.scenarios');
  var panels = Array.prototype.slice.call(holder.querySelectorAll('.scenario'));
  if (panels.length === 1 || panels.length === 0) { return; }
  var list = document.createElement('div');
  list.className = 'tabs';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', holder.dataset.tabs);
  var tabs = panels.map(function (panel, index) {
    var tab = document.createElement('button');
    tab.type = 'button';
    tab.id = panel.id + '-tab';
    tab.textContent = panel.dataset.name;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', function () { show(index); });
    tab.addEventListener('keydown', function (event) {
      var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) { return; }
      var next = (index + step + panels.length) % panels.length;
      show(next);
      tabs[next].focus();
      event.preventDefault();
    });
    list.appendChild(tab);
    return tab;
  });
  holder.insertBefore(list, panels[0]);
  holder.classList.add('tabbed');

  function show(chosen) {
    panels.forEach(function (panel, index) {
      var on = index === chosen;
      panel.classList.toggle('off', !on);
      tabs[index].setAttribute('aria-selected', String(on));
      tabs[index].tabIndex = on ? 0 : -1;
    });
  }

  function followAddress() {
    var index = panels.findIndex(function (panel) { return '#' + panel.id === location.hash; });
    if (index !== -1) {
      show(index);
      holder.scrollIntoView();
    }
  }

  show(0);
  followAddress();
  window.addEventListener('hashchange', followAddress);
})();
