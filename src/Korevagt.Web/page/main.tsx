import { render } from "preact";
import { App } from "./shell/app";
import { listenToKeys } from "./shell/keys";
import { answerAlways } from "./state/desk";
import { keepDraft } from "./state/keeping";
import { keepAddress, openEarly } from "./state/opening";
import { followLinks } from "./state/route";
import { keepLanguage } from "./words/language";
import "./styles/tokens.css";
import "./styles/shell.css";
import "./styles/parts.css";
import "./styles/desk.css";
import "./styles/answer.css";
import "./styles/map.css";
import "./styles/timeline.css";
import "./styles/print.css";

keepLanguage();
followLinks();
listenToKeys();
answerAlways();
keepDraft();
keepAddress();
openEarly();

const page = document.getElementById("page");
if (page) render(<App />, page);
