import { useEffect, useState } from "preact/hooks";
import { SignIn } from "../signin/sign-in";
import { route } from "../state/route";
import { resume, session } from "../state/session";
import { words } from "../words/language";
import { Bar } from "./bar";
import { Desk } from "./desk";
import { lazy } from "./lazy";
import { Notices } from "./notice";
import { wordsOf } from "./refusals";

const Library = lazy(async () => (await import("../library/library")).Library);
const Night = lazy(async () => (await import("../night/night")).Night);
const Operator = lazy(async () => (await import("../operator/operator")).Operator);
const Compare = lazy(async () => (await import("../compare/compare")).Compare);
const Choose = lazy(async () => (await import("../choose/choose")).Choose);
const Batches = lazy(async () => (await import("../batches/batches")).Batches);
const Demand = lazy(async () => (await import("../demand/demand")).Demand);
const Tenders = lazy(async () => (await import("../tenders/tenders")).Tenders);
const Nights = lazy(async () => (await import("../nights/nights")).Nights);

export function App() {
  const [failure, setFailure] = useState<unknown>(null);
  const begin = (): void => {
    setFailure(null);
    resume().catch(setFailure);
  };
  useEffect(begin, []);
  useEffect(() => { document.title = titleOf(); });
  if (failure !== null) return <Failed failure={failure} onRetry={begin} />;
  if (session.value === undefined) return <p class="loading">{words.value.loading}</p>;
  if (session.value === null || route.value.page === "signIn") return <><SignIn /><Notices /></>;
  return (
    <>
      <a class="skip" href="#main">{words.value.skip}</a>
      <Bar />
      <Page />
      <Notices />
    </>
  );
}

function Page() {
  const shown = route.value;
  switch (shown.page) {
    case "plan": return <Desk />;
    case "library": return <Library />;
    case "compare": return <Compare id={shown.id} />;
    case "replay": return <Night />;
    case "operator": return <Operator />;
    case "choose": return <Choose id={shown.id} />;
    case "batches": return <Batches id={shown.id} />;
    case "demand": return <Demand />;
    case "tenders": return <Tenders id={shown.id} />;
    case "nights": return <Nights night={shown.night} name={shown.name} />;
    default: return (
      <main id="main" class="room" tabIndex={-1}>
        <h1>{words.value.unknownPage}</h1>
        <p><a href="/">{words.value.toPlan}</a></p>
      </main>
    );
  }
}

function Failed({ failure, onRetry }: { readonly failure: unknown; readonly onRetry: () => void }) {
  return (
    <main id="main" class="room">
      <h1>{words.value.product}</h1>
      <p role="alert">{wordsOf(failure)}</p>
      <button type="button" class="main" onClick={onRetry}>{words.value.tryAgain}</button>
    </main>
  );
}

function titleOf(): string {
  const { pages, product, signIn } = words.value;
  const shown = route.value.page;
  const page = session.value === null || shown === "signIn" ? signIn.title
    : shown === "unknown" ? pages.plan : pages[shown];
  return `${page} – ${product}`;
}
